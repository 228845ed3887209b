using System.Buffers;
using Stance.Learning;
using Stance.Text;

namespace Stance.Classification;

/// <summary>What features need of one token: hashes, so that no token becomes a string.</summary>
/// <param name="Word">Hash of the word in lower case; one for all numbers.</param>
/// <param name="Stem">Hash of its stem.</param>
/// <param name="Prefix">Hash of its first five characters.</param>
/// <param name="Suffix">Hash of its last three characters.</param>
/// <param name="Entry">What the word lists say of it.</param>
/// <param name="IsBoundary">Whether it is a mark that ends the scope of a negation or a modal.</param>
/// <param name="IsMark">Whether it is a question or exclamation mark.</param>
internal readonly record struct TokenView(uint Word, uint Stem, uint Prefix, uint Suffix, WordClasses.Entry Entry, bool IsBoundary, bool IsMark)
{
    private const int LongestNormalized = 32;

    private static readonly uint Number = FeatureHash.Of("0");

    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"“”„‟«»‹›`‘’'");

    /// <summary>Reads tokens, quotation marks left out, until the space for them is full.</summary>
    /// <returns>How many were written.</returns>
    public static int Read(Document document, TokenRange tokens, Span<TokenView> views)
    {
        int count = 0;
        for (int i = tokens.First; i < tokens.End && count < views.Length; i++)
        {
            ReadOnlySpan<char> token = document[i];
            if (token.ContainsAnyExcept(QuotationMarks))
            {
                views[count++] = Of(token);
            }
        }
        return count;
    }

    /// <summary>Hash of a word in lower case; one for all numbers, and typographic apostrophes count as straight ones.</summary>
    public static uint WordHash(ReadOnlySpan<char> word)
    {
        if (word.Contains('’') && word.Length <= LongestNormalized)
        {
            Span<char> normalized = stackalloc char[LongestNormalized];
            word.Replace(normalized, '’', '\'');
            return FeatureHash.OfLower(normalized[..word.Length]);
        }
        return word.Length > 0 && char.IsAsciiDigit(word[0]) ? Number : FeatureHash.OfLower(word);
    }

    private static TokenView Of(ReadOnlySpan<char> token)
    {
        uint word = WordHash(token);
        if (!char.IsLetterOrDigit(token[0]) && !char.IsLetterOrDigit(token[^1]))
        {
            return new(word, word, word, word, WordClasses.Unknown, IsBoundary: true, IsMark: token.ContainsAny('?', '!'));
        }
        int stemLength = WordStem.LengthOf(token);
        uint stem = word == Number || stemLength == token.Length ? word : WordHash(token[..stemLength]);
        WordClasses.Entry entry = token.Length > 2 && token[^1] is 't' or 'T' && token[^2] is '\'' or '’' && token[^3] is 'n' or 'N'
            ? WordClasses.Default.Negation
            : WordClasses.Default.Of(stem);
        return new(word, stem, FeatureHash.OfLower(token[..Math.Min(5, token.Length)]), FeatureHash.OfLower(token[^Math.Min(3, token.Length)..]),
            entry, IsBoundary: false, IsMark: false);
    }
}
