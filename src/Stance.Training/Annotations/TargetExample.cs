using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>A statement in a sentence, its stance, and whom a human took the stance to be about. Positions are half-open UTF-16 ranges of <see cref="Text"/>.</summary>
internal sealed record TargetExample
{
    /// <summary>Names the example.</summary>
    public required string Id { get; init; }

    /// <summary>The article that the sentence is from; examples of one article share the string.</summary>
    public required string Text { get; init; }

    /// <summary>The sentence.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>The stance.</summary>
    public required StanceLabel Label { get; init; }

    /// <summary>The words that name who holds the statement; null where none are marked.</summary>
    public TextSpan? Source { get; init; }

    /// <summary>The words that signal the attribution; null where none are marked.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>The words that count as its target; each is right.</summary>
    public required TextSpan[] Targets { get; init; }
}
