using Stance.Text;

namespace Stance;

/// <summary>A text with every attributed statement in it, and one stance and speaker for every sentence. Immutable.</summary>
public sealed class StanceDocument
{
    internal StanceDocument(string text, IReadOnlyList<StanceSentence> sentences, IReadOnlyList<Statement> statements, IReadOnlyList<Speaker> speakers)
    {
        Text = text;
        Sentences = sentences;
        Statements = statements;
        Speakers = speakers;
    }

    /// <summary>The text as given, unchanged: every position refers to it.</summary>
    public string Text { get; }

    /// <summary>When the text was written: as given, or as a date line in the text says; null where neither does.</summary>
    public DateOnly? Date { get; internal init; }

    /// <summary>The sentences in text order.</summary>
    public IReadOnlyList<StanceSentence> Sentences { get; }

    /// <summary>The statements in text order of what comes first of source, cue and content.</summary>
    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>Everybody who makes a statement, each once, in order of first appearance.</summary>
    public IReadOnlyList<Speaker> Speakers { get; }

    /// <summary>The text that a span covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span lies outside the text.</exception>
    public string TextOf(TextSpan span) => Text[span.Range];
}
