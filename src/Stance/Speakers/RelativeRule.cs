using Stance.Text;

namespace Stance.Speakers;

/// <summary>"The chamber heard Reid, <b>who</b> called it a mistake." A relative pronoun is the noun before its clause.</summary>
internal sealed class RelativeRule : ISpeakerRule
{
    private const int MaxSteps = 12;

    public Resolution? Resolve(Discourse discourse, SourcePhrase phrase)
    {
        Document document = discourse.Document;
        int pronoun = phrase.Tokens.First;
        if (phrase.Tokens.Count > 1 || !(document.IsRelativePronoun(pronoun) || document.Is(pronoun, "that")))
        {
            return null;
        }
        int antecedent = AntecedentOf(document, pronoun);
        if (antecedent < 0)
        {
            return null;
        }
        antecedent = document.Is(pronoun, "who") ? BeforePlace(discourse, antecedent) : antecedent;
        TokenRange tokens = NounPhrase.EndingAt(document, antecedent);
        ReadOnlySpan<Mention> inside = discourse.MentionsIn(tokens).Span;
        // A parser may hang the clause on the first word of a name.
        int next = discourse.Cast.FirstMentionFrom(tokens.First);
        if (inside.IsEmpty && next < discourse.Cast.Mentions.Length && discourse.Cast.Mentions[next].Tokens.Contains(antecedent))
        {
            tokens = new(tokens.First, discourse.Cast.Mentions[next].Tokens.End);
        }
        var source = SourcePhrase.Create(discourse, phrase.Attribution, tokens);
        return discourse.Resolve(source) is { } resolution ? new(resolution.Identity, "relative pronoun") : null;
    }

    // "Members in Port Vale, who": places do not speak, the noun before "in" does.
    private static int BeforePlace(Discourse discourse, int antecedent)
    {
        Document document = discourse.Document;
        int start = document.Sentences[document.SentenceOfToken[antecedent]].Tokens.First;
        int t = antecedent;
        while (t > start && document.IsProperNoun(t))
        {
            t--;
        }
        bool isPlace = document.Is(t, "in") || document.Is(t, "on") || document.Is(t, "at");
        return isPlace && t > start && document.IsNoun(t - 1) ? t - 1 : antecedent;
    }

    private static int AntecedentOf(Document document, int pronoun)
    {
        int t = document.Heads[pronoun];
        for (int i = 0; i < MaxSteps && t >= 0; i++)
        {
            if (document.Relations[t] == DependencyRelation.AclRelcl && document.Heads[t] >= 0 && document.Heads[t] < pronoun)
            {
                return document.Heads[t];
            }
            t = document.Heads[t];
        }
        int start = document.Sentences[document.SentenceOfToken[pronoun]].Tokens.First;
        for (t = pronoun - 1; t >= start; t--)
        {
            if (document.IsNoun(t))
            {
                return t;
            }
        }
        return -1;
    }
}
