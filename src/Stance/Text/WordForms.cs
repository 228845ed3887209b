using Stance.Learning;

namespace Stance.Text;

/// <summary>Hashes of what each token of a document looks like, computed once and read by every stage that has features.</summary>
internal sealed class WordForms
{
    private WordForms(int tokens)
        : this(new uint[tokens], new uint[tokens], new uint[tokens], new uint[tokens], new uint[tokens])
    {
    }

    private WordForms(uint[] lower, uint[] prefix, uint[] suffix3, uint[] suffix4, uint[] shape)
    {
        Lower = lower;
        Prefix = prefix;
        Suffix3 = suffix3;
        Suffix4 = suffix4;
        Shape = shape;
    }

    /// <summary>The word in lower case, digits as '0'.</summary>
    public uint[] Lower { get; }

    /// <summary>The first three characters.</summary>
    public uint[] Prefix { get; }

    /// <summary>The last three characters.</summary>
    public uint[] Suffix3 { get; }

    /// <summary>The last four characters.</summary>
    public uint[] Suffix4 { get; }

    /// <summary>Runs of upper case, of lower case and of digits, and marks, each as one character or two: "UN" is like "NATO", but not like "A".</summary>
    public uint[] Shape { get; }

    public static WordForms Of(string text, TextSpan[] tokens)
    {
        WordForms forms = new(tokens.Length);
        Span<char> buffer = stackalloc char[64];
        for (int i = 0; i < tokens.Length; i++)
        {
            ReadOnlySpan<char> word = text.AsSpan(tokens[i].Start, tokens[i].Length);
            // A token of a thousand characters is no word: its start tells enough.
            ReadOnlySpan<char> kept = word.Length <= buffer.Length ? word : word[..buffer.Length];
            Span<char> lower = buffer[..kept.Length];
            for (int c = 0; c < kept.Length; c++)
            {
                lower[c] = Fold(kept[c]);
            }
            forms.Lower[i] = FeatureHash.Of(lower);
            forms.Prefix[i] = FeatureHash.Of(lower[..Math.Min(3, lower.Length)]);
            forms.Suffix3[i] = FeatureHash.Of(lower[^Math.Min(3, lower.Length)..]);
            forms.Suffix4[i] = FeatureHash.Of(lower[^Math.Min(4, lower.Length)..]);
            forms.Shape[i] = ShapeOf(kept);
        }
        return forms;
    }

    /// <summary>Those of some of the tokens.</summary>
    public WordForms Slice(TokenRange tokens) =>
        new(Part(Lower, tokens), Part(Prefix, tokens), Part(Suffix3, tokens), Part(Suffix4, tokens), Part(Shape, tokens));

    /// <summary>The hash that <see cref="Lower"/> has for a word.</summary>
    public static uint LowerOf(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Math.Min(word.Length, 64)];
        for (int c = 0; c < lower.Length; c++)
        {
            lower[c] = Fold(word[c]);
        }
        return FeatureHash.Of(lower);
    }

    private static uint[] Part(uint[] hashes, TokenRange tokens) => hashes[tokens.First..tokens.End];

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

    private static uint ShapeOf(ReadOnlySpan<char> word)
    {
        uint hash = 1;
        int last = 0;
        int run = 0;
        foreach (char c in word)
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
