using Stance.Quotations;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>
/// A quotation beside a clause that can only be its cue, whatever its verb: "This ends today," the communiqué went on.
/// </summary>
internal sealed class ClauseRule : IAttributionRule
{
    // The marks are two of them.
    private const int LeastTokens = 5;
    private const int LongestClause = 25;
    private const double Confidence = 0.6;

    /// <inheritdoc/>
    public void Apply(AttributionText text, List<Attribution> found)
    {
        Document document = text.Document;
        RoleTokens? roles = null;
        foreach (Quotation quotation in text.Quotations)
        {
            if (quotation.Outer != AttributionText.None || quotation.Use != QuotationUse.Speech || quotation.Tokens.Count < LeastTokens)
            {
                continue;
            }
            roles ??= new(document, found);
            if (roles.HasContent(quotation.Tokens))
            {
                continue;
            }
            TokenRange clause = ClauseBeside(document, quotation);
            if (VerbIn(text, clause) is >= 0 and int verb && SubjectPhrase.Of(document, verb) is { } subject && clause.Contains(subject)
                && !subject.Contains(verb))
            {
                found.Add(new()
                {
                    Sentence = document.SentenceOfToken[verb],
                    Source = subject,
                    Cue = new(verb, verb + 1),
                    Content = [quotation.Tokens],
                    Quotation = QuotationKind.Direct,
                    Reason = "clause beside the quotation",
                    Confidence = Confidence,
                });
            }
        }
    }

    // What follows the quotation in its last sentence, after a comma or another mark that ends no sentence of the author; or what
    // stands before it, up to a comma or colon.
    private static TokenRange ClauseBeside(Document document, Quotation quotation)
    {
        int last = quotation.Tokens.End - 1;
        TokenRange after = new(last + 1, document.Sentences[document.SentenceOfToken[last]].Tokens.End);
        bool leadsOn = quotation.Closed && last - 1 > quotation.Tokens.First && document[last - 1] is "," or "?" or "!"
            || (!after.IsEmpty && document[after.First] is ",");
        if (leadsOn && after.Count is > 2 and < LongestClause)
        {
            return after;
        }
        int first = quotation.Tokens.First;
        TokenRange before = new(document.Sentences[document.SentenceOfToken[first]].Tokens.First, first);
        return before.Count is > 2 and < LongestClause && document[first - 1] is "," or ":" ? before : default;
    }

    // The first verb outside quotations that has a subject.
    private static int VerbIn(AttributionText text, TokenRange clause)
    {
        for (int token = clause.First; token < clause.End; token++)
        {
            if (text.QuotationOf[token] == AttributionText.None
                && text.Document.PartsOfSpeech[token] is PartOfSpeech.VBD or PartOfSpeech.VBZ or PartOfSpeech.VBP
                && text.Document.Dependents.Subject[token] >= 0)
            {
                return token;
            }
        }
        return -1;
    }
}
