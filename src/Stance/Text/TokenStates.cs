namespace Stance.Text;

/// <summary>
/// What the encoder makes of each token of a document for the stages after it: its state, and of it what attributions are read from.
/// Immutable by contract, as the document is.
/// </summary>
/// <param name="Width">Length of a state.</param>
/// <param name="Values">The states, token after token.</param>
/// <param name="CueWidth">Numbers a token in <paramref name="Cues"/>.</param>
/// <param name="Cues">What each token brings to whether it heads a cue.</param>
/// <param name="RoleWidth">Numbers a token in each of the other two.</param>
/// <param name="Tokens">What each token brings to the role that it has.</param>
/// <param name="Heads">What each token, as the head of a cue, brings to the roles around it.</param>
internal sealed record TokenStates(int Width, float[] Values, int CueWidth, float[] Cues, int RoleWidth, float[] Tokens, float[] Heads)
{
    /// <summary>Room for the states of so many tokens, to be filled.</summary>
    public static TokenStates Of(int tokens, int width, int cueWidth, int roleWidth) => new(
        width, Room(tokens * width), cueWidth, Room(tokens * cueWidth), roleWidth, Room(tokens * roleWidth), Room(tokens * roleWidth));

    // All of it is written before anybody reads.
    private static float[] Room(int length) => GC.AllocateUninitializedArray<float>(length);
}
