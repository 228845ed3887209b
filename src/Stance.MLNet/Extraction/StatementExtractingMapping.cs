using Microsoft.ML.Transforms;
using Stance.MLNet.Columns;
using Stance.Text;

namespace Stance.MLNet.Extraction;

/// <summary>The mapping behind <see cref="StatementExtractingEstimator"/>, which ML.NET finds by its contract when it loads a pipeline.</summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class StatementExtractingMapping : CustomMappingFactory<ExtractedText, ExtractedStatements>
{
    public const string Contract = "Stance.Statements";

    public override Action<ExtractedText, ExtractedStatements> GetMapping() => Map;

    /// <summary>Extracts from one row.</summary>
    /// <exception cref="InvalidOperationException">The Stance model of the pipeline is not known.</exception>
    public static void Map(ExtractedText row, ExtractedStatements result)
    {
        StanceDocument document = StanceModelCatalog.ExtractorOf(row.Model).Extract(row.Text ?? "");
        IReadOnlyList<Statement> statements = document.Statements;
        TextSpan[] around = [.. statements.Select(statement => SentencesOf(document, statement))];

        result.Sentences = Texts(statement => document.TextOf(around[statement]));
        result.Speaker = Texts(statement => statements[statement].Speaker.Name ?? "");
        result.SpeakerKind = Texts(statement => StatementRows.NameOf(statements[statement].Speaker.Kind));
        result.Quotation = Texts(statement => StatementRows.NameOf(statements[statement].Quotation));
        result.Source = Texts(statement => SpanColumns.TextOf(document.Text, statements[statement].Source));
        result.Cue = Texts(statement => SpanColumns.TextOf(document.Text, statements[statement].Cue));
        result.Content = Texts(statement => SpanColumns.TextOf(document.Text, statements[statement].Content));
        result.Stance = Texts(statement => statements[statement].Stance.Label.Name);
        result.Target = Texts(statement => statements[statement].Target?.Name ?? "");
        result.Confidence = [.. statements.Select(statement => (float)statement.Confidence)];
        result.Labels = statements.Count == 0 ? [] : [.. statements[0].Stance.Labels.Select(label => label.Name)];
        result.Probabilities = [.. statements.SelectMany(statement => statement.Stance.Labels.Select(label => (float)statement.Stance[label]))];
        result.SourceSpan = [.. statements.SelectMany((statement, i) => Pair(statement.Source, around[i].Start))];
        result.CueSpan = [.. statements.SelectMany((statement, i) => Pair(statement.Cue, around[i].Start))];
        result.ContentSpans = [.. statements.SelectMany((statement, i) => SpanColumns.Of(statement.Content, around[i].Start))];
        result.ContentPieces = [.. statements.Select(statement => statement.Content.Count)];

        string[] Texts(Func<int, string> text) => [.. Enumerable.Range(0, statements.Count).Select(text)];
    }

    private static int[] Pair(TextSpan? span, int origin) => span is null ? [-1, -1] : SpanColumns.Of(span, origin);

    // From the start of the sentence with the statement's first word to the end of that with its last.
    private static TextSpan SentencesOf(StanceDocument document, Statement statement)
    {
        TextSpan[] parts = [.. statement.Content, .. Given(statement.Cue), .. Given(statement.Source)];
        int start = parts.Min(part => part.Start);
        int end = parts.Max(part => part.End);
        // Its own sentence is one of them: looking there first keeps the work in proportion to the text, however many sentences it has.
        int first = statement.Sentence;
        int last = statement.Sentence;
        while (document.Sentences[first].Span.Start > start)
        {
            first--;
        }
        while (document.Sentences[last].Span.End < end)
        {
            last++;
        }
        return new(document.Sentences[first].Span.Start, document.Sentences[last].Span.End);
    }

    private static TextSpan[] Given(TextSpan? span) => span is { } given ? [given] : [];
}
