namespace Stance.Classification;

/// <summary>Which part of a statement each head of the network looks at.</summary>
internal static class AttentionHeads
{
    /// <summary>Number of heads.</summary>
    public const int Count = Content + Cue + 1;

    private const int Content = 4;
    private const int Cue = 2;

    /// <summary>Whether a head looks at the tokens of a part.</summary>
    public static bool Sees(int head, StatementPart part) => part switch
    {
        StatementPart.Content => head < Content,
        StatementPart.Cue => head is >= Content and < Content + Cue,
        _ => head == Content + Cue,
    };
}
