using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using Stance.MLNet.Columns;

namespace Stance.MLNet.Extraction;

/// <summary>Statements side by side in a row, as rows one after the other.</summary>
internal static class FlattenedStatements
{
    private const string Step = "FlattenStatements";

    /// <summary>A row a statement.</summary>
    /// <exception cref="ArgumentException">A column is missing or of another type.</exception>
    public static IEnumerable<ExtractedStatementRow> Of(DataOperationsCatalog catalog, IDataView data, string statements, string? document)
    {
        SchemaDefinition columns = SchemaDefinition.Create(typeof(DocumentStatements));
        List<RequiredColumn> required = [];
        foreach (string name in ExtractedStatements.Columns)
        {
            SchemaDefinition.Column column = columns[ExtractedStatements.Prefix + name];
            column.ColumnName = $"{statements}.{name}";
            required.Add(new(column.ColumnName, true, ((VectorDataViewType)column.ColumnType).ItemType));
        }
        if (document is null)
        {
            columns.Remove(columns[nameof(DocumentStatements.Document)]);
        }
        else
        {
            columns[nameof(DocumentStatements.Document)].ColumnName = document;
            required.Add(RequiredColumn.Text(document));
        }
        RequiredColumn.Check(data.Schema, required, Step);
        return catalog
            .CreateEnumerable<DocumentStatements>(data, reuseRowObject: false, schemaDefinition: columns)
            .SelectMany((found, i) => RowsOf(found, document is null ? i.ToString(CultureInfo.InvariantCulture) : found.Document));
    }

    private static IEnumerable<ExtractedStatementRow> RowsOf(DocumentStatements found, string document)
    {
        int piece = 0;
        int labels = found.Labels.Length;
        for (int i = 0; i < found.Stance.Length; i++)
        {
            int pieces = found.ContentPieces[i];
            yield return new()
            {
                Document = document,
                Text = found.Sentences[i],
                Speaker = found.Speaker[i],
                SpeakerKind = found.SpeakerKind[i],
                Quotation = found.Quotation[i],
                Source = found.Source[i],
                Cue = found.Cue[i],
                Content = found.Content[i],
                SourceSpan = SpanOf(found.SourceSpan, i),
                CueSpan = SpanOf(found.CueSpan, i),
                ContentSpans = found.ContentSpans[(2 * piece)..(2 * (piece + pieces))],
                Stance = found.Stance[i],
                Labels = found.Labels,
                Probabilities = found.Probabilities[(i * labels)..((i + 1) * labels)],
                Confidence = found.Confidence[i],
                Target = found.Target[i],
            };
            piece += pieces;
        }
    }

    private static int[] SpanOf(int[] pairs, int i) => pairs[2 * i] < 0 ? [] : pairs[(2 * i)..((2 * i) + 2)];
}
