using System.Buffers;
using Stance.Attributions;
using Stance.Learning;
using Stance.Text;

namespace Stance.Classification;

/// <summary>
/// The features of a statement, in groups that are normalised apart: what the cue is, what the content says, what kinds of words stand in
/// which order, and what stands around. Training and prediction call the same code.
/// </summary>
internal static class StanceFeatures
{
    /// <summary>Number of groups.</summary>
    public const int Groups = 4;

    /// <summary>Most features of one group.</summary>
    public const int Capacity = 1024;

    // Content is judged by its beginning where somebody quotes a whole speech.
    private const int MostContent = 160;
    private const int MostAround = 60;

    private enum Template : uint
    {
        CueWord, CueBigram, CueWhole, CueStem, CueClass, CueBefore, CueAfter, CueContent, CueHeadClass,
        Word, Bigram, Trigram, Stem, StemBigram, Skip, Prefix, Suffix, First, CuedWord,
        Class, ClassMood, ClassPerson, ClassNegated, ClassPair, PersonMood, FirstClass, CueClassPair, CueWordClass,
        Around, AroundClass, SourceWord, SourceFirst,
        Shape, Length, Mark, Order,
    }

    private static readonly double[] Importance = [1, 1, 1, 0.5];

    /// <summary>
    /// What every feature of a group counts. A group's vector so has the same length however long the statement, and features stay binary,
    /// as a table of 8-bit weights needs it.
    /// </summary>
    /// <param name="group">Index of the group.</param>
    /// <param name="count">Number of features in it.</param>
    public static double Share(int group, int count) => Importance[group] / Math.Sqrt(Math.Max(1, count));

    /// <summary>Collects the features of a statement.</summary>
    /// <param name="document">The document.</param>
    /// <param name="attribution">An attribution in it.</param>
    /// <param name="groups">Receives the hashes: <see cref="Groups"/> times <see cref="Capacity"/>.</param>
    /// <param name="counts">Receives the number of hashes in each group.</param>
    public static void Extract(Document document, Attribution attribution, Span<uint> groups, Span<int> counts)
    {
        var cue = new FeatureBuffer(groups[..Capacity]);
        var words = new FeatureBuffer(groups.Slice(Capacity, Capacity));
        var classes = new FeatureBuffer(groups.Slice(2 * Capacity, Capacity));
        var around = new FeatureBuffer(groups.Slice(3 * Capacity, Capacity));
        TokenView[] pool = ArrayPool<TokenView>.Shared.Rent(MostContent + (3 * MostAround));
        int contentCount = 0;
        foreach (TokenRange range in attribution.Content)
        {
            contentCount += TokenView.Read(document, range, pool.AsSpan(contentCount, MostContent - contentCount));
        }
        ReadOnlySpan<TokenView> content = pool.AsSpan(0, contentCount);
        Span<TokenView> rest = pool.AsSpan(MostContent);
        bool cued = attribution.Cue is not null;

        AddWords(content, cued, ref words);
        AddClasses(content, ref classes);
        AddShape(attribution, content, ref classes);
        if (attribution.Cue is { } cueTokens)
        {
            ReadOnlySpan<TokenView> cueWords = rest[..TokenView.Read(document, cueTokens, rest[..MostAround])];
            AddCue(document, attribution, cueTokens, cueWords, content, ref cue, ref classes);
            rest = rest[cueWords.Length..];
        }
        if (attribution.Source is { } sourceTokens)
        {
            ReadOnlySpan<TokenView> sourceWords = rest[..TokenView.Read(document, sourceTokens, rest[..MostAround])];
            foreach (TokenView word in sourceWords)
            {
                around.Add((uint)Template.SourceWord, word.Word);
            }
            if (sourceWords.Length > 0)
            {
                classes.Add((uint)Template.SourceFirst, sourceWords[0].Word);
                classes.Add((uint)Template.SourceFirst, (uint)sourceWords[0].Entry.Person, (uint)Math.Min(sourceWords.Length, 4));
            }
            rest = rest[sourceWords.Length..];
        }
        AddAround(document, attribution, rest[..MostAround], ref around);
        counts[0] = cue.Added.Length;
        counts[1] = words.Added.Length;
        counts[2] = classes.Added.Length;
        counts[3] = around.Added.Length;
        ArrayPool<TokenView>.Shared.Return(pool);
    }

    private static void AddWords(ReadOnlySpan<TokenView> content, bool cued, ref FeatureBuffer words)
    {
        uint previous = 0;
        uint beforePrevious = 0;
        uint previousStem = 0;
        uint position = 0;
        foreach (TokenView token in content)
        {
            if (token.IsBoundary && !token.IsMark)
            {
                continue;
            }
            words.Add((uint)Template.Word, token.Word);
            words.Add((uint)Template.Bigram, previous, token.Word);
            words.Add((uint)Template.Trigram, beforePrevious, previous, token.Word);
            words.Add((uint)Template.Stem, token.Stem);
            words.Add((uint)Template.StemBigram, previousStem, token.Stem);
            words.Add((uint)Template.Skip, beforePrevious, token.Word);
            words.Add((uint)Template.Prefix, token.Prefix);
            words.Add((uint)Template.Suffix, token.Suffix);
            words.Add((uint)Template.CuedWord, token.Stem, cued ? 1u : 0u);
            if (position < 3)
            {
                words.Add((uint)Template.First, position, token.Word);
            }
            position++;
            (beforePrevious, previous, previousStem) = (previous, token.Word, token.Stem);
        }
    }

    private static void AddClasses(ReadOnlySpan<TokenView> content, ref FeatureBuffer features)
    {
        uint mood = 0;
        uint person = 0;
        int negatedFor = 0;
        bool first = true;
        uint lastClass = 0;
        foreach (TokenView token in content)
        {
            if (token.IsBoundary)
            {
                (mood, person, negatedFor) = (0, 0, 0);
                continue;
            }
            if (token.Entry.Mood == WordClasses.Entry.Negated)
            {
                negatedFor = 5;
            }
            else if (token.Entry.Mood > 0)
            {
                mood = (uint)token.Entry.Mood;
            }
            if (token.Entry.Person > 0)
            {
                person = (uint)token.Entry.Person;
            }
            uint negated = negatedFor > 0 ? 1u : 0;
            negatedFor--;
            features.Add((uint)Template.PersonMood, person, mood, negated);
            foreach (uint name in token.Entry.Classes)
            {
                features.Add((uint)Template.Class, name);
                features.Add((uint)Template.ClassMood, name, mood);
                features.Add((uint)Template.ClassPerson, name, person);
                features.Add((uint)Template.ClassNegated, name, negated);
                if (first)
                {
                    features.Add((uint)Template.FirstClass, name);
                }
            }
            if (token.Entry.Classes.Length > 0)
            {
                first = false;
                features.Add((uint)Template.ClassPair, lastClass, token.Entry.Classes[0]);
                lastClass = token.Entry.Classes[0];
            }
        }
    }

    private static void AddCue(Document document, Attribution attribution, TokenRange range, ReadOnlySpan<TokenView> cue, ReadOnlySpan<TokenView> content,
        ref FeatureBuffer features, ref FeatureBuffer classes)
    {
        uint previous = 0;
        uint whole = 0;
        foreach (TokenView token in cue)
        {
            features.Add((uint)Template.CueWord, token.Word);
            features.Add((uint)Template.CueBigram, previous, token.Word);
            features.Add((uint)Template.CueStem, token.Stem);
            previous = token.Word;
            whole = FeatureHash.Mix(whole, token.Stem);
            foreach (uint name in token.Entry.Classes)
            {
                features.Add((uint)Template.CueClass, name);
            }
        }
        features.Add((uint)Template.CueWhole, whole);
        Sentence sentence = document.Sentences[attribution.Sentence];
        for (int i = Math.Max(sentence.Tokens.First, range.First - 3); i < range.First; i++)
        {
            features.Add((uint)Template.CueBefore, TokenView.WordHash(document[i]));
        }
        if (range.End < document.Tokens.Length)
        {
            features.Add((uint)Template.CueAfter, TokenView.WordHash(document[range.End]));
        }
        int taken = 0;
        foreach (TokenView token in content)
        {
            if (token.IsBoundary)
            {
                continue;
            }
            if (taken++ < 3)
            {
                features.Add((uint)Template.CueContent, whole, token.Stem);
            }
            foreach (uint name in token.Entry.Classes)
            {
                classes.Add((uint)Template.CueWordClass, whole, name);
                foreach (TokenView word in cue)
                {
                    if (word.Entry.Classes.Length > 0)
                    {
                        classes.Add((uint)Template.CueClassPair, word.Entry.Classes[0], name);
                    }
                }
            }
        }
        features.Add((uint)Template.Order, range.First < attribution.Content[0].First ? 1u : 0);
    }

    private static void AddShape(Attribution attribution, ReadOnlySpan<TokenView> content, ref FeatureBuffer features)
    {
        features.Add((uint)Template.Shape, (uint)attribution.Quotation, attribution.Cue is null ? 0u : 1u, attribution.Source is null ? 0u : 1u);
        features.Add((uint)Template.Length, (uint)int.Log2(content.Length + 1));
        foreach (TokenView token in content)
        {
            if (token.IsMark)
            {
                features.Add((uint)Template.Mark, token.Word);
            }
        }
    }

    private static void AddAround(Document document, Attribution attribution, Span<TokenView> views, ref FeatureBuffer features)
    {
        int firstSentence = attribution.Sentence;
        int lastSentence = attribution.Sentence;
        foreach (TokenRange range in attribution.Content)
        {
            firstSentence = Math.Min(firstSentence, document.SentenceOfToken[range.First]);
            lastSentence = Math.Max(lastSentence, document.SentenceOfToken[range.End - 1]);
        }
        var window = new TokenRange(document.Sentences[firstSentence].Tokens.First, document.Sentences[lastSentence].Tokens.End);
        int count = 0;
        int at = window.First;
        while (at < window.End && count < views.Length)
        {
            int end = at;
            while (end < window.End && !Holds(attribution, end))
            {
                end++;
            }
            count += TokenView.Read(document, new(at, end), views[count..]);
            at = end + 1;
        }
        foreach (TokenView token in views[..count])
        {
            features.Add((uint)Template.Around, token.Stem);
            foreach (uint name in token.Entry.Classes)
            {
                features.Add((uint)Template.AroundClass, name);
            }
        }
    }

    private static bool Holds(Attribution attribution, int token)
    {
        if ((attribution.Cue is { } cue && cue.Contains(token)) || (attribution.Source is { } source && source.Contains(token)))
        {
            return true;
        }
        foreach (TokenRange range in attribution.Content)
        {
            if (range.Contains(token))
            {
                return true;
            }
        }
        return false;
    }
}
