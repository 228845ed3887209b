using System.Text.Json;
using Microsoft.ML;

namespace Stance.MLNet.Tests;

/// <summary>Statements of the project's own training set.</summary>
internal static class OwnStatements
{
    // So that each part has statements of all labels and of the whole file.
    private const int Step = 31;

    private static readonly Lazy<LabelledStatementRow[]> All = new(() =>
    {
        MLContext context = new();
        IDataView rows = context.Data.LoadStatements(Repository.PathOf("models", "training", "train.jsonl"));
        return [.. context.Data.CreateEnumerable<LabelledStatementRow>(rows, reuseRowObject: false)];
    });

    /// <summary>301 statements to learn from.</summary>
    public static LabelledStatementRow[] Train => [.. Part(0)];

    /// <summary>100 others.</summary>
    public static LabelledStatementRow[] Dev => [.. Part(1).Take(100)];

    /// <summary>500 others.</summary>
    public static LabelledStatementRow[] Unseen => [.. Part(2).Concat(Part(3)).Take(500)];

    /// <summary>A line of an annotated file with a statement.</summary>
    public static string JsonOf(LabelledStatementRow row, int id) => JsonSerializer.Serialize(new
    {
        id = $"{id}",
        doc = row.Document,
        text = row.Text,
        source = Spans(row.SourceSpan).FirstOrDefault(),
        cue = Spans(row.CueSpan).FirstOrDefault(),
        content = Spans(row.ContentSpans),
        label = row.Label,
    });

    private static object[] Spans(int[] numbers) => [.. numbers.Chunk(2).Select(pair => new { start = pair[0], end = pair[1] })];

    private static IEnumerable<LabelledStatementRow> Part(int first) => All.Value.Where((_, i) => i % Step == first);
}
