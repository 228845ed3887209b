namespace Stance.Text;

/// <summary>
/// What the encoder makes of each token of a document: its state, which the stages after it read. Immutable by contract, as the document is.
/// </summary>
/// <param name="Width">Length of a state.</param>
/// <param name="Values">The states, token after token.</param>
internal sealed record TokenStates(int Width, float[] Values)
{
    /// <summary>Room for the states of so many tokens, to be filled.</summary>
    // All of it is written before anybody reads.
    public static TokenStates Of(int tokens, int width) => new(width, GC.AllocateUninitializedArray<float>(tokens * width));

    /// <summary>Whether there is room for the states of so many tokens.</summary>
    public bool Holds(int tokens) => tokens * Width <= Values.Length;

    /// <summary>The states of some tokens, one after the other.</summary>
    public ReadOnlySpan<float> Of(TokenRange tokens) => Values.AsSpan(tokens.First * Width, tokens.Count * Width);
}
