using Stance.Text;

namespace Stance;

/// <summary>
/// One act of saying, thinking or signalling that the text ascribes to somebody, with its stance. Positions are half-open UTF-16 ranges of
/// <see cref="StanceDocument.Text"/>. Immutable.
/// </summary>
public sealed class Statement
{
    /// <param name="resolved">What it says where, in a document or a part of one.</param>
    /// <param name="stance">The stance.</param>
    /// <param name="claim">The content as one clause.</param>
    /// <param name="target">Whom the stance is about.</param>
    /// <param name="sentencesBefore">Sentences of the parts of the document before this one.</param>
    /// <param name="statementsBefore">Statements of those.</param>
    internal Statement(
        ResolvedAttribution resolved, StancePrediction stance, string claim, StanceTarget? target = null, int sentencesBefore = 0, int statementsBefore = 0)
    {
        Source = resolved.Source;
        Cue = resolved.Cue;
        Content = resolved.Content;
        Claim = claim;
        Quotation = resolved.Quotation;
        Speaker = resolved.Speaker;
        SpeakerReason = resolved.Reason;
        SpeakerConfidence = resolved.SpeakerConfidence;
        Stance = stance;
        Target = target;
        Sentence = sentencesBefore + resolved.Attribution.Sentence;
        Confidence = resolved.Attribution.Confidence;
        Reason = resolved.Attribution.Reason;
        Parent = resolved.Attribution.Parent < 0 ? null : statementsBefore + resolved.Attribution.Parent;
    }

    /// <summary>Index in <see cref="StanceDocument.Sentences"/> of the sentence that holds the cue, or, without a cue, the first of the content.</summary>
    public int Sentence { get; }

    /// <summary>The words that name who holds the statement, as written; null where the text names none.</summary>
    public TextSpan? Source { get; }

    /// <summary>The words that signal the attribution; null in the author's own voice and where a quotation goes on without one.</summary>
    public TextSpan? Cue { get; }

    /// <summary>What is ascribed: one or more spans in text order, quotation marks included.</summary>
    public IReadOnlyList<TextSpan> Content { get; }

    /// <summary>The content as one readable clause: pieces joined, outer quotation marks, the complementizer "that" and closing commas dropped.</summary>
    public string Claim { get; }

    /// <summary>How the content is reported.</summary>
    public QuotationKind Quotation { get; }

    /// <summary>Who holds the statement; unnamed at worst, never null.</summary>
    public Speaker Speaker { get; }

    /// <summary>Why it is this speaker: "name", "last name", "pronoun", "role", "capital", "inherited", "description", "author", ...</summary>
    public string SpeakerReason { get; }

    /// <summary>Probability that it is this speaker, from 0 to 1.</summary>
    public double SpeakerConfidence { get; }

    /// <summary>The act that the speaker performs by the statement.</summary>
    public StancePrediction Stance { get; }

    /// <summary>Whom the stance is about, where the text names one; null otherwise, and for the stance none.</summary>
    public StanceTarget? Target { get; }

    /// <summary>Probability that this is a statement with these spans, from 0 to 1.</summary>
    public double Confidence { get; }

    /// <summary>Which rule or which score found the statement, for people.</summary>
    public string Reason { get; }

    /// <summary>Index in <see cref="StanceDocument.Statements"/> of the statement in whose content this one stands; null for none.</summary>
    public int? Parent { get; private set; }

    /// <summary>The same statement among others: its parent has another index there.</summary>
    internal Statement WithParent(int? parent)
    {
        var copy = (Statement)MemberwiseClone();
        copy.Parent = parent;
        return copy;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Speaker}: {Claim} ({Stance})";
}
