using System.Text.Json;
using Stance.Cli.Inputs;
using Stance.Cli.Output;
using Stance.Cli.Output.Html;

namespace Stance.Browser.Tests;

/// <summary>Reports as files, as <c>stance render</c> writes them, in a folder of their own.</summary>
public sealed class ReportFiles : IDisposable
{
    private static readonly Lazy<StatementExtractor> Extractor = new(() => StatementExtractor.Load());

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stance-browser-tests-");

    /// <summary>The article of the samples.</summary>
    internal static Article Sample { get; } = Of(new("article"), File.ReadAllText(Repository.PathOf("samples", "article.txt")));

    /// <summary>Eight articles about one dispute, the last without a date.</summary>
    internal static IReadOnlyList<Article> Corpus { get; } =
    [
        .. File.ReadLines(Repository.PathOf("tests", "Stance.Browser.Tests", "articles.jsonl")).Select(line =>
        {
            JsonElement record = JsonDocument.Parse(line).RootElement;
            DateOnly? date = record.TryGetProperty("date", out JsonElement day) ? DateOnly.Parse(day.GetString()!) : null;
            return Of(new(record.GetProperty("id").GetString()!), record.GetProperty("text").GetString()!, date);
        }),
    ];

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>What is found in a text.</summary>
    internal static Article Of(DocumentId id, string text, DateOnly? date = null) => new(id, Extractor.Value.Extract(text, date)) { Date = date };

    /// <summary>Writes a report and gives its address.</summary>
    internal string Write(params IReadOnlyList<Article> articles) => Write("Who takes which stance", articles);

    /// <summary>Writes a report with a title and gives its address.</summary>
    internal string Write(string title, IReadOnlyList<Article> articles)
    {
        string path = Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.html");
        using (StreamWriter writer = new(path))
        {
            ReportPage.Write(writer, title, articles);
        }
        return new Uri(path).AbsoluteUri;
    }
}
