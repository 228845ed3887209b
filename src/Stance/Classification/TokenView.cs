using System.Buffers;
using Stance.Text;

namespace Stance.Classification;

/// <summary>What features need of one token: hashes, so that no token becomes a string.</summary>
/// <param name="Word">Hash of the word in lower case.</param>
/// <param name="Stem">Hash of its stem.</param>
/// <param name="Entry">What the word lists say of it.</param>
/// <param name="Part">The part that it has in the statement.</param>
/// <param name="Kind">Whether it is a word, and if not, which kind of mark.</param>
internal readonly record struct TokenView(uint Word, uint Stem, WordClasses.Entry Entry, StatementPart Part, TokenKind Kind)
{
    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"“”„‟«»‹›`‘’'");

    /// <summary>Whether it is a word or a number.</summary>
    public bool IsWord => Kind == TokenKind.Word;

    /// <summary>Whether it is a word, a question mark or an exclamation mark: what n-grams are made of.</summary>
    public bool Speaks => Kind is TokenKind.Word or TokenKind.Outcry;

    /// <summary>The view of a token of a document.</summary>
    public static TokenView Of(Document document, int token, StatementPart part)
    {
        ReadOnlySpan<char> characters = document[token];
        uint word = document.Words.Lower[token];
        if (!char.IsLetterOrDigit(characters[0]) && !char.IsLetterOrDigit(characters[^1]))
        {
            TokenKind kind = !characters.ContainsAnyExcept(QuotationMarks) ? TokenKind.QuotationMark
                : characters.ContainsAny('?', '!') ? TokenKind.Outcry
                : TokenKind.Boundary;
            return new(word, word, WordClasses.Unknown, part, kind);
        }
        uint stem = WordStem.HashOf(characters);
        WordClasses.Entry entry = characters is [.., 'n' or 'N', '\'' or '’', 't' or 'T'] ? WordClasses.Default.Negation : WordClasses.Default.Of(stem);
        return new(word, stem, entry, part, TokenKind.Word);
    }
}
