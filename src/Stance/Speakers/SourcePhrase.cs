using Stance.Text;

namespace Stance.Speakers;

/// <summary>A source's words as a noun phrase: trimmed, with its head and the names in it. Immutable.</summary>
internal sealed class SourcePhrase
{
    private SourcePhrase(Document document, int attribution, TokenRange tokens, ReadOnlyMemory<Mention> mentions)
    {
        Document = document;
        Attribution = attribution;
        Tokens = tokens;
        Mentions = mentions;
        CoreEnd = tokens.IsEmpty ? tokens.End : FindCoreEnd();
        Head = FindHead();
        HeadWord = tokens.IsEmpty ? "" : document.Fold(Head);
    }

    public Document Document { get; }

    /// <summary>Index of the attribution whose source, or part of a source, this is.</summary>
    public int Attribution { get; }

    /// <summary>The words without leading prepositions and quotation marks, closing punctuation and 's; empty where the text names no source.</summary>
    public TokenRange Tokens { get; }

    /// <summary>The names that lie in the phrase.</summary>
    public ReadOnlyMemory<Mention> Mentions { get; }

    /// <summary>Where the noun phrase proper ends, before "of ...", "who ..." and commas.</summary>
    public int CoreEnd { get; }

    /// <summary>The last noun of the noun phrase proper.</summary>
    public int Head { get; }

    /// <summary>The head, folded.</summary>
    public string HeadWord { get; }

    public bool IsEmpty => Tokens.IsEmpty;

    /// <summary>Whether the phrase points back: "the ...", "this ...", "that ...".</summary>
    public bool IsDefinite => Document.Is(Tokens.First, "the") || Document.Is(Tokens.First, "this") || Document.Is(Tokens.First, "that");

    public bool IsIndefinite => Document.Is(Tokens.First, "a") || Document.Is(Tokens.First, "an") || Document.Is(Tokens.First, "one")
        || Document.Is(Tokens.First, "another");

    /// <summary>Whether the phrase opens with "his", "her", "its", "their", "our" or "my".</summary>
    public bool OpensWithPossessivePronoun => Tokens.Count > 1 && Document.PartsOfSpeech[Tokens.First] == PartOfSpeech.PRPS;

    public bool IsPlural => Document.PartsOfSpeech[Head] is PartOfSpeech.NNS or PartOfSpeech.NNPS;

    /// <summary>Makes the phrase of a source; <paramref name="tokens"/> null or empty gives an empty one.</summary>
    public static SourcePhrase Create(Discourse discourse, int attribution, TokenRange? tokens)
    {
        TokenRange trimmed = tokens is { } range ? Trim(discourse.Document, range) : default;
        return new(discourse.Document, attribution, trimmed, trimmed.IsEmpty ? default : discourse.MentionsIn(trimmed));
    }

    private static TokenRange Trim(Document document, TokenRange tokens)
    {
        int first = tokens.First;
        int end = tokens.End;
        while (end > first && (document.IsPunctuation(end - 1) || (end - first > 1 && (document.IsPossessiveMark(end - 1) || document.Is(end - 1, "all") || document.Is(end - 1, "themselves")
            || document.Is(end - 1, "himself") || document.Is(end - 1, "herself") || document.Is(end - 1, "itself")))))
        {
            end--;
        }
        while (first < end - 1
            && (document.IsPunctuation(first) || document.Is(first, "both")
                || (document.IsPreposition(first) && !document.Is(first, "that") && !Spelling.IsCapitalized(document[first]))))
        {
            first++;
        }
        return new(first, end);
    }

    private int FindCoreEnd()
    {
        bool hasNoun = false;
        for (int t = Tokens.First; t < Tokens.End; t++)
        {
            if (Document.IsNoun(t))
            {
                hasNoun = true;
                continue;
            }
            bool stops = Document.IsPreposition(t) || Document.IsRelativePronoun(t) || Document.PartsOfSpeech[t] == PartOfSpeech.CC
                || (Document.IsPunctuation(t) && !Document.IsPossessiveMark(t) && Document.PartsOfSpeech[t] != PartOfSpeech.HYPH)
                || (hasNoun && (Document.IsFiniteVerb(t) || Document.PartsOfSpeech[t] is PartOfSpeech.VBG or PartOfSpeech.VBN));
            if (stops && t > Tokens.First)
            {
                return t;
            }
        }
        return Tokens.End;
    }

    private int FindHead()
    {
        for (int t = CoreEnd - 1; t > Tokens.First; t--)
        {
            if (Document.IsNoun(t))
            {
                return t;
            }
        }
        return Tokens.IsEmpty ? Tokens.First : Math.Max(Tokens.First, CoreEnd - 1);
    }
}
