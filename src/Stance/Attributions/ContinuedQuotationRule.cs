using Stance.Quotations;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>
/// A quotation without a cue of its own, right after one that has: "We are ready," the minister said. "We have been for years." In the
/// same paragraph, or opened again in the next one, it is more of the same content; as a paragraph of its own it is a further statement
/// of the same source.
/// </summary>
internal sealed class ContinuedQuotationRule : IAttributionRule
{
    private const int LeastWords = 4;
    private const double Confidence = 0.6;

    /// <inheritdoc/>
    public void Apply(AttributionText text, List<Attribution> found)
    {
        for (int i = 0; i < text.Quotations.Length; i++)
        {
            Quotation quotation = text.Quotations[i];
            if (!IsUnclaimed(text, quotation, found))
            {
                continue;
            }
            int before = LastQuotedBefore(text, quotation, found);
            if (before < 0)
            {
                continue;
            }
            bool goesOn = IsContinued(text, i) || ParagraphOf(text, found[before].Content[^1].End - 1) == ParagraphOf(text, quotation.Tokens.First);
            if (goesOn)
            {
                found[before] = found[before] with { Content = [.. found[before].Content, quotation.Tokens] };
            }
            else
            {
                found.Add(new()
                {
                    Sentence = text.Document.SentenceOfToken[quotation.Tokens.First],
                    Content = [quotation.Tokens],
                    Quotation = QuotationKind.Direct,
                    InheritsFrom = before,
                    Reason = "quotation that goes on",
                    Confidence = Confidence,
                });
            }
        }
    }

    // Whole sentences of speech that no attribution has.
    private static bool IsUnclaimed(AttributionText text, Quotation quotation, List<Attribution> found)
    {
        if (quotation.Outer != AttributionText.None || quotation.Use != QuotationUse.Speech || quotation.Tokens.Count < LeastWords)
        {
            return false;
        }
        Document document = text.Document;
        Sentence first = document.Sentences[document.SentenceOfToken[quotation.Tokens.First]];
        Sentence last = document.Sentences[document.SentenceOfToken[quotation.Tokens.End - 1]];
        return first.Kind == SentenceKind.Prose
            && first.Tokens.First == quotation.Tokens.First
            && last.Tokens.End == quotation.Tokens.End
            && !found.Any(other => other.Content.Any(content => content.Overlaps(quotation.Tokens))
                || (other.Cue is { } cue && quotation.Tokens.Overlaps(cue))
                || (other.Source is { } source && quotation.Tokens.Overlaps(source)));
    }

    // The last attribution that ends in a quotation, in the same paragraph or the one before.
    private static int LastQuotedBefore(AttributionText text, Quotation quotation, List<Attribution> found)
    {
        int best = -1;
        for (int i = 0; i < found.Count; i++)
        {
            int end = found[i].Content[^1].End;
            bool isNear = end <= quotation.Tokens.First
                && ParagraphOf(text, quotation.Tokens.First) - ParagraphOf(text, end - 1) <= 1
                && found[i].Quotation is QuotationKind.Direct or QuotationKind.Mixed;
            if (isNear && (best < 0 || end > found[best].Content[^1].End))
            {
                best = i;
            }
        }
        return best;
    }

    private static bool IsContinued(AttributionText text, int index)
    {
        int before = index - 1;
        while (before >= 0 && text.Quotations[before].Outer != AttributionText.None)
        {
            before--;
        }
        return before >= 0 && text.Quotations[before].Continued;
    }

    private static int ParagraphOf(AttributionText text, int token) =>
        text.Document.Sentences[text.Document.SentenceOfToken[token]].Paragraph;
}
