namespace Stance.Classification;

/// <summary>The part that a token has in a statement.</summary>
internal enum StatementPart : byte
{
    Around,
    Content,
    Cue,
    Source,
}
