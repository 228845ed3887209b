namespace Stance.Benchmarks;

/// <summary>The parts that the line's time and allocations are told apart by, in the line's order.</summary>
internal enum Stage
{
    Tokens,
    Sentences,
    Tagging,
    Quotations,
    Attributions,
    Speakers,
    Classification,
    Targets,
    AuthorVoice,
    Result,
}
