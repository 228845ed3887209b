using Stance.Text;

namespace Stance.Speakers;

/// <summary>
/// Where an article says which group it means, though not by a name that the tagger knows: "Port Vale police", before or after "police" alone.
/// Immutable; any number of threads.
/// </summary>
internal sealed class GroupPhrases
{
    private readonly Dictionary<string, List<TokenRange>> _byNoun = new(StringComparer.Ordinal);

    /// <summary>Collects them, in time linear in the document's tokens.</summary>
    public GroupPhrases(Document document)
    {
        for (int t = 1; t < document.Tokens.Length; t++)
        {
            bool isNamed = document.PartsOfSpeech[t] is PartOfSpeech.NN or PartOfSpeech.NNS && document.IsProperNoun(t - 1) && Spelling.IsCapitalized(document[t - 1])
                && document.SentenceOfToken[t - 1] == document.SentenceOfToken[t];
            // "Port Vale police chief" is no group.
            if (isNamed && (t + 1 == document.Tokens.Length || !document.IsNoun(t + 1)) && document.Fold(t) is var noun && Grammar.IsOrganizationNoun(noun))
            {
                if (!_byNoun.TryGetValue(noun, out List<TokenRange>? phrases))
                {
                    _byNoun[noun] = phrases = [];
                }
                phrases.Add(NounPhrase.EndingAt(document, t));
            }
        }
    }

    /// <summary>The last phrase with this head noun before a token, or else the first one after it; null for none.</summary>
    public TokenRange? Find(string noun, int token)
    {
        if (!_byNoun.TryGetValue(noun, out List<TokenRange>? phrases))
        {
            return null;
        }
        int low = 0;
        int high = phrases.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = phrases[middle].First < token ? (middle + 1, high) : (low, middle);
        }
        return phrases[Math.Max(0, low - 1)];
    }
}
