using Stance.Quotations;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>
/// A quotation with its speaker's name after a dash, as press releases and collections of voices have them:
/// "We will keep every promise." — Commissioner Ana Ruiz.
/// </summary>
internal sealed class DashRule : IAttributionRule
{
    // The marks are two of them.
    private const int LeastTokens = 4;
    private const int LongestSource = 16;
    private const double Confidence = 0.9;

    /// <inheritdoc/>
    public void Apply(AttributionText text, List<Attribution> found)
    {
        List<Attribution> signed = [];
        foreach (Quotation quotation in text.Quotations)
        {
            if (quotation.Outer == AttributionText.None && quotation.Closed && quotation.Tokens.Count >= LeastTokens
                && SourceAfter(text.Document, quotation) is { } source)
            {
                signed.Add(new()
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
        if (signed.Count > 0)
        {
            RemoveMistaken(text.Document, found, signed);
            found.AddRange(signed);
        }
    }

    // What was found with other spans took words of a quotation, or the name after it, for its source or cue.
    private static void RemoveMistaken(Document document, List<Attribution> found, List<Attribution> signed)
    {
        bool[] isSignature = new bool[document.Tokens.Length];
        foreach (Attribution one in signed)
        {
            isSignature.AsSpan(one.Cue!.Value.First, 1 + one.Source!.Value.Count).Fill(true);
        }
        TokenRange[] quoted = [.. signed.Select(one => one.Content[0])];
        int[] starts = Array.ConvertAll(quoted, tokens => tokens.First);
        found.RemoveAll(other => other.Cue is { } cue && isSignature.AsSpan(cue.First, cue.Count).Contains(true)
            || other.Content.Any(content => HasQuotationWithCue(content, other.Cue)));

        // Whether a signed quotation lies in the content, and the cue in that.
        bool HasQuotationWithCue(TokenRange content, TokenRange? cue)
        {
            int at = Array.BinarySearch(starts, content.First);
            for (int i = at < 0 ? ~at : at; i < quoted.Length && content.Contains(quoted[i]); i++)
            {
                if (cue is not { } it || quoted[i].Contains(it))
                {
                    return true;
                }
            }
            return false;
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
        int paragraph = document.ParagraphOf(dash);
        int end = dash + 1;
        while (end < document.Tokens.Length && end - dash <= LongestSource
            && document.ParagraphOf(end) == paragraph)
        {
            end++;
        }
        bool fills = end == document.Tokens.Length || document.ParagraphOf(end) != paragraph;
        while (end > dash + 1 && document[end - 1] is "." or "," or ";")
        {
            end--;
        }
        return fills && end > dash + 1 && paragraph == document.ParagraphOf(dash + 1)
            ? new(dash + 1, end)
            : null;
    }

    private static bool IsDash(ReadOnlySpan<char> token) => token is "-" or "--" or "---" or "\u2012" or "\u2013" or "\u2014" or "\u2015";
}
