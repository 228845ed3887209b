using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.MLNet.Columns;

/// <summary>Makes rows of statements.</summary>
internal static class StatementRows
{
    /// <summary>The row of an annotated statement; where no content is marked, it is what the featurizer takes for it: the whole text.</summary>
    public static LabelledStatementRow Of(StanceExample example) => new()
    {
        Document = example.Document,
        Text = example.Text,
        Speaker = example.Speaker ?? "",
        Source = SpanColumns.TextOf(example.Text, example.Source),
        Cue = SpanColumns.TextOf(example.Text, example.Cue),
        Content = example.Content.Length == 0 ? example.Text : SpanColumns.TextOf(example.Text, example.Content),
        SourceSpan = SpanColumns.Of(example.Source),
        CueSpan = SpanColumns.Of(example.Cue),
        ContentSpans = SpanColumns.Of(example.Content),
        Label = example.Label.Name,
        Also = example.Also?.Name ?? "",
    };

    /// <summary>Fills a row with a statement that an extractor found.</summary>
    public static void Fill(StatementRow row, ResolvedAttribution attribution)
    {
        TextSpan context = attribution.Context;
        IReadOnlyList<TextSpan> content = attribution.Content;
        row.Text = attribution.Text[context.Range];
        row.Speaker = attribution.Speaker.Name ?? "";
        row.SpeakerKind = NameOf(attribution.Speaker.Kind);
        row.Quotation = NameOf(attribution.Quotation);
        row.Source = SpanColumns.TextOf(attribution.Text, attribution.Source);
        row.Cue = SpanColumns.TextOf(attribution.Text, attribution.Cue);
        row.Content = SpanColumns.TextOf(attribution.Text, content);
        row.SourceSpan = SpanColumns.Of(attribution.Source, context.Start);
        row.CueSpan = SpanColumns.Of(attribution.Cue, context.Start);
        row.ContentSpans = SpanColumns.Of(content, context.Start);
    }

    /// <summary>How rows name a value: in lower case.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
