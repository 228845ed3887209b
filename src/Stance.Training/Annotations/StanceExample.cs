using Stance.Attributions;
using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>A text with one statement in it and the stance that a human gave it. Positions are half-open UTF-16 ranges of <see cref="Text"/>.</summary>
public sealed record StanceExample
{
    /// <summary>The least <see cref="Confidence"/>.</summary>
    internal const int Doubtful = 1;

    /// <summary>The highest <see cref="Confidence"/>, and that of an annotator who does not say.</summary>
    internal const int Clear = 3;

    /// <summary>What messages say of another <see cref="Confidence"/>.</summary>
    internal const string ExpectedConfidence = "expected 'confidence' to be 1, 2 or 3";

    /// <summary>What predictions are matched by.</summary>
    public required string Id { get; init; }

    /// <summary>The article or speech that the text is from; examples of one document never come on both sides of a split.</summary>
    public required string Document { get; init; }

    /// <summary>The sentence or sentences of the statement.</summary>
    public required string Text { get; init; }

    /// <summary>The words that name who holds the statement; null where none are marked.</summary>
    public TextSpan? Source { get; init; }

    /// <summary>The words that signal the attribution; null where none are marked.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>What is ascribed; empty where the whole text is to be judged.</summary>
    public TextSpan[] Content { get; init; } = [];

    /// <summary>The words that name whom the stance is taken towards; null where none are marked.</summary>
    public TextSpan? Target { get; init; }

    /// <summary>The name of who holds the statement, as the annotator resolved it; null where nobody did.</summary>
    public string? Speaker { get; init; }

    /// <summary>The right answer.</summary>
    public required StanceLabel Label { get; init; }

    /// <summary>A second answer that counts as right; null for none.</summary>
    public StanceLabel? Also { get; init; }

    /// <summary>How sure the annotator was: 1 doubtful, 2, 3 clear.</summary>
    public int Confidence { get; init; } = Clear;

    /// <summary>The statement in its text.</summary>
    /// <param name="document">The text as a tagger reads it, with at least one token.</param>
    internal Attribution In(Document document) => AttributionFactory.FromSpans(document, Source, Cue, Content);
}
