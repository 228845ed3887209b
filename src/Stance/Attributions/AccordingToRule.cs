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
        RoleTokens? roles = null;
        for (int token = 0; token + 2 < document.Tokens.Length; token++)
        {
            if (!document.Is(token, "according") || !document.Is(token + 1, "to"))
            {
                continue;
            }
            roles ??= new(document, found);
            if (roles.HasCue(new(token, token + 1)))
            {
                continue;
            }
            TokenRange sentence = document.Sentences[document.SentenceOfToken[token]].Tokens;
            int comma = NextPause(document, token + 2, sentence.End);
            TokenRange source = new(token + 2, comma);
            TokenRange content = token == sentence.First
                ? WithoutEndMarks(document, new(Math.Min(comma + 1, sentence.End), sentence.End))
                : WithoutEndMarks(document, new(sentence.First, token));
            if (!source.IsEmpty && !content.IsEmpty && !roles.HasContent(source))
            {
                found.Add(new()
                {
                    Sentence = document.SentenceOfToken[token],
                    Source = source,
                    Cue = new(token, token + 2),
                    Content = [content],
                    Quotation = text.KindOf([content]),
                    Reason = "according to",
                    Confidence = Confidence,
                });
                roles.Add(found[^1]);
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
