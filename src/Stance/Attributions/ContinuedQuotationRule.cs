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
    // The marks are two of them.
    private const int LeastTokens = 4;
    private const double Confidence = 0.6;

    /// <inheritdoc/>
    public void Apply(AttributionText text, List<Attribution> found)
    {
        if (text.Quotations.Length == 0)
        {
            return;
        }
        RoleTokens roles = new(text.Document, found);
        Queue<(int Attribution, int End)> quoted = EndsOfQuoted(found);
        Dictionary<int, List<TokenRange>> further = [];
        (int Attribution, int End) before = (-1, 0);
        for (int i = 0; i < text.Quotations.Length; i++)
        {
            TokenRange tokens = text.Quotations[i].Tokens;
            while (quoted.TryPeek(out (int, int End) next) && next.End <= tokens.First)
            {
                before = quoted.Dequeue();
            }
            if (before.Attribution < 0 || !IsWholeSpeech(text, text.Quotations[i])
                || roles.HasSource(tokens) || roles.HasCue(tokens) || roles.HasContent(tokens))
            {
                continue;
            }
            int paragraphs = text.Document.ParagraphOf(tokens.First) - text.Document.ParagraphOf(before.End - 1);
            if (paragraphs > 1)
            {
                continue;
            }
            if (paragraphs == 0 || IsContinued(text, i))
            {
                further.TryAdd(before.Attribution, []);
                further[before.Attribution].Add(tokens);
            }
            else
            {
                found.Add(new()
                {
                    Sentence = text.Document.SentenceOfToken[tokens.First],
                    Content = [tokens],
                    Quotation = QuotationKind.Direct,
                    InheritsFrom = before.Attribution,
                    Reason = "quotation that goes on",
                    Confidence = Confidence,
                });
                before.Attribution = found.Count - 1;
            }
            before.End = tokens.End;
        }
        foreach ((int attribution, List<TokenRange> pieces) in further)
        {
            found[attribution] = found[attribution] with { Content = [.. found[attribution].Content, .. pieces] };
        }
    }

    // Where the attributions end that quote, in text order; of those that end together, the first one found comes last, and so counts.
    private static Queue<(int Attribution, int End)> EndsOfQuoted(List<Attribution> found) => new(
        found.Select((attribution, i) => (Attribution: i, attribution.Content[^1].End))
            .Where(end => found[end.Attribution].Quotation is QuotationKind.Direct or QuotationKind.Mixed)
            .OrderBy(end => end.End)
            .ThenByDescending(end => end.Attribution));

    // Whole sentences of speech.
    private static bool IsWholeSpeech(AttributionText text, Quotation quotation)
    {
        if (quotation.Outer != AttributionText.None || quotation.Use != QuotationUse.Speech || quotation.Tokens.Count < LeastTokens)
        {
            return false;
        }
        Document document = text.Document;
        Sentence first = document.Sentences[document.SentenceOfToken[quotation.Tokens.First]];
        Sentence last = document.Sentences[document.SentenceOfToken[quotation.Tokens.End - 1]];
        return first.Kind == SentenceKind.Prose && first.Tokens.First == quotation.Tokens.First && last.Tokens.End == quotation.Tokens.End;
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
}
