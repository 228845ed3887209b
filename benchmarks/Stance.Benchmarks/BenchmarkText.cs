using System.Reflection;
using System.Text;

namespace Stance.Benchmarks;

/// <summary>Invented news articles, the same on every machine: drawn from benchmark-grammar.txt with a fixed seed.</summary>
internal static class BenchmarkText
{
    private const int Seed = 20240621;
    private const int LeastCharacters = 240_000;
    private const string Resource = "Stance.Benchmarks.benchmark-grammar";

    /// <summary>The articles, each about as long as one of a news agency.</summary>
    public static string[] Articles { get; } = Draw(LeastCharacters);

    /// <summary>White-space separated words of all articles.</summary>
    public static int Words { get; } = Articles.Sum(WordsOf);

    /// <summary>Bytes of all articles in UTF-8.</summary>
    public static int Bytes { get; } = Articles.Sum(Encoding.UTF8.GetByteCount);

    /// <summary>White-space separated words of a text.</summary>
    public static int WordsOf(string text)
    {
        int words = 0;
        for (int i = 0; i < text.Length; i++)
        {
            words += !char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1])) ? 1 : 0;
        }
        return words;
    }

    /// <summary>Articles until they have so many characters together; more of them start with the same ones.</summary>
    public static string[] Draw(int leastCharacters)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        Grammar grammar = Grammar.Read(reader);
        var random = new SplitMix64(Seed);
        List<string> articles = [];
        for (int characters = 0; characters < leastCharacters; characters += articles[^1].Length)
        {
            articles.Add(grammar.Draw("story", random));
        }
        return [.. articles];
    }
}
