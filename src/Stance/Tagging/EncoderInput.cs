using Stance.Learning;
using Stance.Text;

namespace Stance.Tagging;

/// <summary>
/// What the encoder reads of each token, as rows of its tables: hashes of the word (two, so that words which share one row are still told
/// apart, as in Bloom embeddings: Serrà and Karatzoglou 2017), of prefix, suffixes and shape, and where the token stands.
/// </summary>
internal static class EncoderInput
{
    /// <summary>Numbers a token: word, word again, prefix, two suffixes, shape, inner letters, place in its sentence, place in its quotation.</summary>
    public const int Slots = FormSlots + 2;

    /// <summary>Groups of three letters that are looked up beside prefix and suffix: those that start at the second letter and after it.</summary>
    public const int InnerLetters = 6;

    /// <summary>The first of them, which tell the word itself.</summary>
    public const int WordSlots = 2;

    /// <summary>The first of them, which tell the word's form.</summary>
    public const int FormSlots = 6 + InnerLetters;

    /// <summary>The one that tells shape.</summary>
    public const int ShapeSlot = 5;

    public const int Words = 1 << 14;
    public const int Affixes = 1 << 12;
    public const int Shapes = 1 << 10;
    public const int Places = 32;

    private const int FirstOfQuotations = 16;

    /// <summary>The rows of each token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="words">Their hashes.</param>
    /// <param name="sentences">The sentences in question, in order.</param>
    /// <param name="rows">Takes <see cref="Slots"/> numbers for each token of the sentences.</param>
    public static void Read(string text, TextSpan[] tokens, WordForms words, ReadOnlySpan<Sentence> sentences, Span<int> rows)
    {
        int first = sentences[0].Tokens.First;
        bool quoted = false;
        Span<char> buffer = stackalloc char[WordForms.MaxLength];
        for (int s = 0; s < sentences.Length; s++)
        {
            TokenRange range = sentences[s].Tokens;
            bool startsParagraph = s == 0 || sentences[s - 1].Paragraph != sentences[s].Paragraph;
            quoted &= !startsParagraph;
            int kind = (int)sentences[s].Kind;
            for (int token = range.First; token < range.End; token++)
            {
                Span<int> row = rows.Slice((token - first) * Slots, Slots);
                ReadOnlySpan<char> word = text.AsSpan(tokens[token].Start, tokens[token].Length);
                ReadForm(words.Lower[token], word, WordForms.Fold(word, buffer), row);
                row[FormSlots] = token == range.First ? 1 + (startsParagraph ? 1 : 0) + (2 * kind) : token == range.End - 1 ? 7 + kind : 10 + kind;
                row[FormSlots + 1] = FirstOfQuotations + QuotationState(word, ref quoted);
            }
        }
    }

    private static void ReadForm(uint hash, ReadOnlySpan<char> word, ReadOnlySpan<char> folded, Span<int> row)
    {
        row[0] = (int)(FeatureHash.Feature(1, hash) % Words);
        row[1] = (int)(FeatureHash.Feature(2, hash) % Words);
        row[2] = (int)(FeatureHash.Of(folded[..Math.Min(3, folded.Length)]) % Affixes);
        row[3] = (int)(FeatureHash.Of(folded[^Math.Min(3, folded.Length)..]) % Affixes);
        row[4] = (int)(FeatureHash.Of(folded[^Math.Min(4, folded.Length)..]) % Affixes);
        row[ShapeSlot] = (int)(FeatureHash.Feature(3, WordForms.ShapeOf(word)) % Shapes);
        ReadInnerLetters(word, row.Slice(ShapeSlot + 1, InnerLetters));
    }

    private static void ReadInnerLetters(ReadOnlySpan<char> word, Span<int> rows)
    {
        rows.Fill(-1);
        uint last = word.Length > 2 ? ((uint)WordForms.Fold(word[1]) << 8) ^ WordForms.Fold(word[2]) : 0;
        for (int i = 0; i < rows.Length && i + 3 < word.Length; i++)
        {
            char letter = WordForms.Fold(word[i + 3]);
            rows[i] = (int)(FeatureHash.Feature(4, last, letter) % Affixes);
            last = ((last & 0xFF) << 8) ^ letter;
        }
    }

    // 0 outside, 1 opening mark, 2 inside, 3 closing mark; marks without a direction take turns.
    private static int QuotationState(ReadOnlySpan<char> token, ref bool quoted)
    {
        switch (QuotationMarks.Of(token))
        {
            case QuotationMark.Double:
                quoted = !quoted;
                return quoted ? 1 : 3;
            case QuotationMark.LeftDouble or QuotationMark.Opening:
                quoted = true;
                return 1;
            case QuotationMark.RightDouble or QuotationMark.Closing:
                quoted = false;
                return 3;
            default:
                return quoted ? 2 : 0;
        }
    }
}
