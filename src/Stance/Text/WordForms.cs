using Stance.Learning;

namespace Stance.Text;

/// <summary>The words of a document as hashes, computed once and read by every stage that has features.</summary>
internal sealed class WordForms
{
    /// <summary>Characters of a token that count: one of a thousand is no word, and its start tells enough.</summary>
    public const int MaxLength = 64;

    private WordForms(uint[] lower) => Lower = lower;

    /// <summary>Each word in lower case, digits as '0'.</summary>
    public uint[] Lower { get; }

    public static WordForms Of(string text, TextSpan[] tokens)
    {
        uint[] lower = new uint[tokens.Length];
        Span<char> buffer = stackalloc char[MaxLength];
        for (int i = 0; i < tokens.Length; i++)
        {
            lower[i] = FeatureHash.Of(Fold(text.AsSpan(tokens[i].Start, tokens[i].Length), buffer));
        }
        return new(lower);
    }

    /// <summary>Those of some of the tokens.</summary>
    public WordForms Slice(TokenRange tokens) => new(Lower[tokens.First..tokens.End]);

    /// <summary>The hash that <see cref="Lower"/> has for a word.</summary>
    public static uint LowerOf(ReadOnlySpan<char> word) => FeatureHash.Of(Fold(word, stackalloc char[MaxLength]));

    /// <summary>The characters of a word that count, folded.</summary>
    /// <param name="word">The word.</param>
    /// <param name="buffer">Takes them; <see cref="MaxLength"/> long.</param>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        int length = Math.Min(word.Length, MaxLength);
        for (int i = 0; i < length; i++)
        {
            buffer[i] = Fold(word[i]);
        }
        return buffer[..length];
    }

    /// <summary>A letter in lower case, a digit as '0', a mark in its plainest form.</summary>
    public static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        >= '0' and <= '9' => '0',
        '\u2019' or '\u2018' or '`' => '\'',
        '\u201C' or '\u201D' => '"',
        '\u2013' or '\u2014' => '-',
        < '\u0080' => c,
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>
    /// A hash of the runs of upper case, of lower case and of digits, and of marks, each as one character or two: "UN" is like "NATO", but not like "A".
    /// </summary>
    public static uint ShapeOf(ReadOnlySpan<char> word)
    {
        uint hash = 1;
        int last = 0;
        int run = 0;
        foreach (char c in word[..Math.Min(word.Length, MaxLength)])
        {
            int kind = char.IsUpper(c) ? 1 : char.IsLower(c) ? 2 : char.IsDigit(c) ? 3 : c;
            run = kind == last ? run + 1 : 0;
            last = kind;
            if (run < 2)
            {
                hash = FeatureHash.Mix(hash, (uint)kind);
            }
        }
        return hash;
    }
}
