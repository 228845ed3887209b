using Stance.Quotations;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>
/// A quotation with its speaker's name after a dash, as press releases and collections of voices have them:
/// "We will keep every promise." — Commissioner Ana Ruiz.
/// </summary>
internal sealed class DashRule : IAttributionRule
{
    private const int LeastWords = 4;
    private const int LongestSource = 16;
    private const double Confidence = 0.9;

    /// <inheritdoc/>
    public void Apply(AttributionText text, List<Attribution> found)
    {
        foreach (Quotation quotation in text.Quotations)
        {
            if (quotation.Outer == AttributionText.None && quotation.Closed && quotation.Tokens.Count >= LeastWords
                && SourceAfter(text.Document, quotation) is { } source)
            {
                // What was found inside with other spans took words of the quotation for its source or cue.
                found.RemoveAll(other => other.Cue is { } cue && (cue.Overlaps(source) || cue.First == source.First - 1)
                    || other.Content.Any(content => content.Contains(quotation.Tokens)) && !SaysElsewhere(other, quotation));
                found.Add(new()
                {
                    Sentence = text.Document.SentenceOfToken[source.First],
                    Source = source,
                    Cue = new(source.First - 1, source.First),
                    Content = [quotation.Tokens],
                    Quotation = QuotationKind.Direct,
                    Reason = "dash after the quotation",
                    Confidence = Confidence,
                });
            }
        }
    }

    // The name fills the rest of its paragraph.
    private static TokenRange? SourceAfter(Document document, Quotation quotation)
    {
        int dash = quotation.Tokens.End;
        if (dash + 1 >= document.Tokens.Length || !IsDash(document[dash]) || !char.IsUpper(document[dash + 1][0]))
        {
            return null;
        }
        int paragraph = document.Sentences[document.SentenceOfToken[dash]].Paragraph;
        int end = dash + 1;
        while (end < document.Tokens.Length && end - dash <= LongestSource
            && document.Sentences[document.SentenceOfToken[end]].Paragraph == paragraph)
        {
            end++;
        }
        bool fills = end == document.Tokens.Length || document.Sentences[document.SentenceOfToken[end]].Paragraph != paragraph;
        while (end > dash + 1 && document[end - 1] is "." or "," or ";")
        {
            end--;
        }
        return fills && end > dash + 1 && paragraph == document.Sentences[document.SentenceOfToken[dash + 1]].Paragraph
            ? new(dash + 1, end)
            : null;
    }

    private static bool SaysElsewhere(Attribution other, Quotation quotation) =>
        other.Cue is { } cue && !quotation.Tokens.Contains(cue);

    private static bool IsDash(ReadOnlySpan<char> token) => token is "-" or "--" or "---" or "\u2012" or "\u2013" or "\u2014" or "\u2015";
}
