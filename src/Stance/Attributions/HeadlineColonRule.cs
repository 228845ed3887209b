using Stance.Text;

namespace Stance.Attributions;

/// <summary>A headline whose first words, before a colon, name who says the rest. Envoy: Sanctions will hurt everyone</summary>
internal sealed class HeadlineColonRule : IAttributionRule
{
    private const int LongestSource = 6;
    private const int LeastContent = 3;
    private const double Confidence = 0.6;

    /// <inheritdoc/>
    public void Apply(AttributionText text, List<Attribution> found)
    {
        Document document = text.Document;
        HashSet<int>? taken = null;
        for (int i = 0; i < document.Sentences.Length; i++)
        {
            TokenRange sentence = document.Sentences[i].Tokens;
            if (document.Sentences[i].Kind != SentenceKind.Headline)
            {
                continue;
            }
            int colon = sentence.First + 1;
            while (colon < sentence.End && colon - sentence.First <= LongestSource && !document.Is(colon, ":"))
            {
                colon++;
            }
            TokenRange content = new(colon + 1, sentence.End);
            if (colon >= sentence.End || !document.Is(colon, ":") || content.Count < LeastContent || !NamesSomebody(text, new(sentence.First, colon)))
            {
                continue;
            }
            taken ??= SentencesOf(found);
            if (!taken.Contains(i))
            {
                found.Add(new()
                {
                    Sentence = i,
                    Source = new(sentence.First, colon),
                    Cue = new(colon, colon + 1),
                    Content = [content],
                    Quotation = text.KindOf([content]),
                    Reason = "colon in a headline",
                    Confidence = Confidence,
                });
            }
        }
    }

    private static HashSet<int> SentencesOf(List<Attribution> found) => [.. found.Select(other => other.Sentence)];

    // Nouns only, as in "UN chief"; a heading such as "Analysis: ..." or "Watch: ..." names a kind of text.
    private static bool NamesSomebody(AttributionText text, TokenRange source)
    {
        bool hasName = false;
        for (int token = source.First; token < source.End; token++)
        {
            PartOfSpeech tag = text.Document.PartsOfSpeech[token];
            if (tag is not (PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.NNP or PartOfSpeech.NNPS or PartOfSpeech.JJ or PartOfSpeech.POS))
            {
                return false;
            }
            hasName |= text.EntityOf[token] is not AttributionText.None and not (sbyte)EntityKind.Other and not (sbyte)EntityKind.Title;
        }
        return hasName;
    }
}
