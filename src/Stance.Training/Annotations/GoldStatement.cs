using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>An annotated statement of an article: who takes which stance. Positions are half-open UTF-16 ranges of the article's text.</summary>
internal sealed record GoldStatement
{
    /// <summary>The words that name who holds the statement; null where the text names none.</summary>
    public TextSpan? Source { get; init; }

    /// <summary>The words that signal the attribution; null in the author's own voice.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>What is ascribed: at least one span.</summary>
    public required TextSpan[] Content { get; init; }

    /// <summary>The canonical name of who holds it; null where there is none.</summary>
    public string? Speaker { get; init; }

    /// <summary>Other names that count as right.</summary>
    public string[] SpeakerAlso { get; init; } = [];

    /// <summary>What the speaker is.</summary>
    public SpeakerKind SpeakerKind { get; init; } = SpeakerKind.Person;

    /// <summary>Every label that counts as right, the best first; at least one.</summary>
    public required StanceLabel[] Stances { get; init; }

    /// <summary>Whether it is as good to leave the statement out as to find it.</summary>
    public bool IsOptional { get; init; }
}
