using System.Collections.Frozen;
using Stance.Lexicons;
using Stance.Speakers;
using Stance.Tagging;
using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>What a tagger of entity mentions should say of each token, and where the corpus does not tell.</summary>
internal static class EntityTargets
{
    /// <summary>No label of <see cref="EntityLabel"/>: the corpus does not tell; nothing is to be learned here.</summary>
    public const int Unknown = -1;

    // So near to a person's name a title may be one that the rules for titles missed.
    private const int TitleWindow = 6;

    private static readonly FrozenSet<string> Groups = Lexicon.Set("group_words");

    /// <summary>
    /// A label of <see cref="EntityLabel"/> or <see cref="Unknown"/> for each token. Titles are those of <see cref="TitleFinder"/>;
    /// a title noun near a person that it leaves out is unknown. Under <see cref="EntityScheme.FourClasses"/>, "misc" mentions become
    /// nationalities where all their words are such; of the others, single words are unknown, as they may be either.
    /// </summary>
    public static int[] Of(Document document, EntityScheme scheme)
    {
        int[] labels = new int[document.Tokens.Length];
        if (scheme == EntityScheme.None)
        {
            Array.Fill(labels, Unknown);
            return labels;
        }
        MarkTitles(document, labels);
        foreach (EntityMention mention in document.Entities)
        {
            EntityKind? kind = mention.Kind == EntityKind.Other && scheme == EntityScheme.FourClasses ? KindOfMisc(document, mention.Tokens) : mention.Kind;
            Mark(labels, mention.Tokens, kind);
        }
        return labels;
    }

    private static void MarkTitles(Document document, int[] labels)
    {
        foreach (EntityMention person in document.Entities.Where(mention => mention.Kind == EntityKind.Person))
        {
            TokenRange sentence = document.Sentences[document.SentenceOfToken[person.Tokens.First]].Tokens;
            int end = Math.Min(sentence.End, person.Tokens.End + TitleWindow);
            for (int token = Math.Max(sentence.First, person.Tokens.First - TitleWindow); token < end; token++)
            {
                labels[token] = TitleFinder.IsTitleNoun(document, token) ? Unknown : labels[token];
            }
        }
        foreach (EntityMention title in TitleFinder.Find(document))
        {
            Mark(labels, title.Tokens, title.Kind);
        }
    }

    private static void Mark(int[] labels, TokenRange tokens, EntityKind? kind)
    {
        labels[tokens.First] = kind is { } first ? EntityLabel.First(first) : Unknown;
        labels.AsSpan(tokens.First + 1, tokens.Count - 1).Fill(kind is { } inside ? EntityLabel.Inside(inside) : Unknown);
    }

    private static EntityKind? KindOfMisc(Document document, TokenRange tokens)
    {
        bool isGroup = IsDemonym(Spelling.Fold(document.TextOf(tokens)));
        if (!isGroup)
        {
            isGroup = true;
            for (int token = tokens.First; token < tokens.End; token++)
            {
                isGroup &= IsGroup(document.Fold(token));
            }
        }
        return isGroup ? EntityKind.Nationality : tokens.Count > 1 ? EntityKind.Other : null;
    }

    // "Cuban-Americans" by its parts.
    private static bool IsGroup(string word) => IsDemonym(word) || (word.Contains('-') && word.Split('-').All(IsDemonym));

    private static bool IsDemonym(string folded) =>
        Groups.Contains(folded)
        || (KnownSpeakers.BuiltIn.Countries.TryFind(folded, out CountryReference country) && country.Term == CountryTerm.Demonym)
        || (folded.EndsWith('s') && KnownSpeakers.BuiltIn.Countries.TryFind(folded[..^1], out country) && country.Term == CountryTerm.Demonym);
}
