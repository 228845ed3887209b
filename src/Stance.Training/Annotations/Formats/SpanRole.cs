namespace Stance.Training.Annotations.Formats;

/// <summary>What a span is in a statement.</summary>
internal enum SpanRole
{
    Source,
    Cue,
    Content,
    Target,
}
