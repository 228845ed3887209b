using System.Globalization;
using Stance.Cli.Inputs;
using Stance.Text;

namespace Stance.Cli.Output;

/// <summary>One row a statement under a row of names: for spreadsheets and data frames. Numbers of sentences and statements count from 0.</summary>
internal sealed class CsvOutput : IDocumentOutput
{
    private static readonly string[] FirstNames =
    [
        "id", "title", "byline", "date", "statement", "parent", "sentence", "sentence_text", "speaker", "speaker_kind", "speaker_id", "speaker_reason", "source", "cue", "claim",
        "quotation", "stance", "score",
    ];

    private static readonly string[] LastNames =
    [
        "target", "target_kind", "target_id", "confidence", "source_start", "source_end", "cue_start", "cue_end", "content_start", "content_end", "target_start", "target_end",
    ];

    private readonly CsvTable _table;
    private readonly IReadOnlyList<StanceLabel> _labels;

    /// <param name="output">Where to write.</param>
    /// <param name="labels">The stances that statements can have: a column of probabilities each.</param>
    public CsvOutput(OutputStream output, IReadOnlyList<StanceLabel> labels)
    {
        _table = new(output);
        _labels = labels;
        string[] names = [.. FirstNames, .. labels.Select(label => $"p_{label}"), .. LastNames];
        _table.Write([names]);
    }

    public void Write(Article article) => _table.Write(article.Document.Statements.Select((_, i) => RowOf(article, i)));

    private string?[] RowOf(Article article, int index)
    {
        StanceDocument document = article.Document;
        Statement statement = document.Statements[index];
        StanceTarget? target = statement.Target;
        return
        [
            article.Id.Name,
            article.Title,
            article.Byline,
            article.Date is { } date ? RecordDate.Write(date) : null,
            Number(index),
            Number(statement.Parent),
            Number(statement.Sentence),
            document.TextOf(document.Sentences[statement.Sentence].Span),
            statement.Speaker.Name,
            JsonLine.NameOf(statement.Speaker.Kind),
            statement.Speaker.Id,
            statement.SpeakerReason,
            TextOf(document, statement.Source),
            TextOf(document, statement.Cue),
            statement.Claim,
            JsonLine.NameOf(statement.Quotation),
            statement.Stance.Label.Name,
            Share(statement.Stance.Score),
            .. _labels.Select(label => Share(statement.Stance[label])),
            target?.Name ?? TextOf(document, target?.Span),
            target is null ? null : JsonLine.NameOf(target.Kind),
            target?.Id,
            Share(statement.Confidence),
            Number(statement.Source?.Start),
            Number(statement.Source?.End),
            Number(statement.Cue?.Start),
            Number(statement.Cue?.End),
            Number(statement.Content[0].Start),
            Number(statement.Content[^1].End),
            Number(target?.Span.Start),
            Number(target?.Span.End),
        ];
    }

    private static string? TextOf(StanceDocument document, TextSpan? span) => span is { } given ? document.TextOf(given) : null;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Share(double share) => Math.Round(share, JsonLine.Decimals).ToString(CultureInfo.InvariantCulture);
}
