using Stance.Attributions;
using Stance.Text;

namespace Stance;

/// <summary>
/// An attribution whose source is resolved to one speaker: what a stance classifier judges. All positions are half-open UTF-16 ranges of
/// <see cref="Text"/>. Immutable.
/// </summary>
public sealed class ResolvedAttribution
{
    internal ResolvedAttribution(Document document, Attribution attribution, Speaker speaker, string reason, double speakerConfidence)
    {
        Document = document;
        Attribution = attribution;
        Speaker = speaker;
        Reason = reason;
        SpeakerConfidence = speakerConfidence;
    }

    /// <summary>The whole document's text.</summary>
    public string Text => Document.Text;

    /// <summary>The sentence that holds the cue, or, without a cue, the first of the content.</summary>
    public TextSpan Sentence => Document.SpanOf(Document.Sentences[Attribution.Sentence].Tokens);

    /// <summary>The whole sentences that source, cue and content touch, from the first to the last.</summary>
    public TextSpan Context => Document.SpanOf(Document.SentencesOf(Attribution.Reach));

    /// <summary>The words that name who holds the statement; null where the text names none.</summary>
    public TextSpan? Source => Attribution.Source is { } source ? Document.SpanOf(source) : null;

    /// <summary>The words that signal the attribution; null in the author's own voice and where a quotation goes on without one.</summary>
    public TextSpan? Cue => Attribution.Cue is { } cue ? Document.SpanOf(cue) : null;

    /// <summary>What is ascribed: one or more spans in text order, quotation marks included.</summary>
    public IReadOnlyList<TextSpan> Content
    {
        get
        {
            var spans = new TextSpan[Attribution.Content.Length];
            for (int i = 0; i < spans.Length; i++)
            {
                spans[i] = Document.SpanOf(Attribution.Content[i]);
            }
            return spans;
        }
    }

    /// <summary>How the content is reported.</summary>
    public QuotationKind Quotation => Attribution.Quotation;

    /// <summary>Who holds the statement.</summary>
    public Speaker Speaker { get; }

    /// <summary>Why it is this speaker: "name", "pronoun", "role", "capital", "inherited", "description", "author", ...</summary>
    public string Reason { get; }

    /// <summary>Probability that it is this speaker, from 0 to 1.</summary>
    public double SpeakerConfidence { get; }

    internal Document Document { get; }

    internal Attribution Attribution { get; }
}
