using System.Collections.Concurrent;

namespace Stance.Text;

/// <summary>
/// Rooms for the states of documents, the largest of all arrays: one that is given back takes the states of the next document. Keeps those of a usual
/// article, as many as were in use at a time. Any number of threads.
/// </summary>
/// <param name="width">Length of a state.</param>
internal sealed class StateRooms(int width)
{
    private const int LeastTokens = 1024;
    private const int MaxKeptTokens = 4096;

    private readonly ConcurrentBag<TokenStates> _free = [];

    /// <summary>Room for the states of so many tokens, or more.</summary>
    public TokenStates Rent(int tokens)
    {
        if (tokens <= MaxKeptTokens && _free.TryTake(out TokenStates? free) && free.Holds(tokens))
        {
            return free;
        }
        return TokenStates.Of(tokens > MaxKeptTokens ? tokens : tokens > LeastTokens ? MaxKeptTokens : LeastTokens, width);
    }

    /// <summary>Takes back a room whose document nobody reads any longer.</summary>
    public void Return(TokenStates room)
    {
        if (!room.Holds(MaxKeptTokens + 1))
        {
            _free.Add(room);
        }
    }
}
