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
    public static string[] Articles { get; } = Draw();

    /// <summary>White-space separated words of all articles.</summary>
    public static int Words { get; } = Articles.Sum(WordsOf);

    /// <summary>Bytes of all articles in UTF-8.</summary>
    public static int Bytes { get; } = Articles.Sum(Encoding.UTF8.GetByteCount);

    /// <summary>White-space separated words of a text.</summary>
    public static int WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static string[] Draw()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        Grammar grammar = Grammar.Read(reader);
        var random = new SplitMix64(Seed);
        List<string> articles = [];
        for (int characters = 0; characters < LeastCharacters; characters += articles[^1].Length)
        {
            articles.Add(grammar.Draw("story", random));
        }
        return [.. articles];
    }
}
