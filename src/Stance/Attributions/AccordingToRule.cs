using Stance.Text;

namespace Stance.Attributions;

/// <summary>"According to" names its source whatever the words around it: According to Envoy Lee, the talks went well.</summary>
internal sealed class AccordingToRule : IAttributionRule
{
    private const double Confidence = 0.8;

    /// <inheritdoc/>
    public void Apply(AttributionText text, List<Attribution> found)
    {
        Document document = text.Document;
        for (int token = 0; token + 2 < document.Tokens.Length; token++)
        {
            if (!document.Is(token, "according") || !document.Is(token + 1, "to")
                || found.Exists(other => other.Cue is { } cue && cue.Contains(token)))
            {
                continue;
            }
            TokenRange sentence = document.Sentences[document.SentenceOfToken[token]].Tokens;
            int comma = NextPause(document, token + 2, sentence.End);
            TokenRange source = new(token + 2, comma);
            TokenRange content = token == sentence.First
                ? WithoutEndMarks(document, new(Math.Min(comma + 1, sentence.End), sentence.End))
                : WithoutEndMarks(document, new(sentence.First, token));
            if (!source.IsEmpty && !content.IsEmpty && !found.Exists(other => other.Content.Any(piece => piece.Overlaps(source))))
            {
                found.Add(new()
                {
                    Sentence = document.SentenceOfToken[token],
                    Source = source,
                    Cue = new(token, token + 2),
                    Content = [content],
                    Quotation = LabeledAttribution.QuotationKindOf(text, [content]),
                    Reason = "according to",
                    Confidence = Confidence,
                });
            }
        }
    }

    private static int NextPause(Document document, int token, int end)
    {
        while (token < end && document[token] is not ("," or "." or ";"))
        {
            token++;
        }
        return token;
    }

    private static TokenRange WithoutEndMarks(Document document, TokenRange range)
    {
        int end = range.End;
        while (end > range.First && document[end - 1] is "," or "." or ";" or "-" or "\u2013" or "\u2014")
        {
            end--;
        }
        return new(range.First, end);
    }
}
