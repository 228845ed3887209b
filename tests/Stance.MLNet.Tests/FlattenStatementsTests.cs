using Microsoft.ML;
using Microsoft.ML.Data;

namespace Stance.MLNet.Tests;

public class FlattenStatementsTests
{
    private static readonly Article[] Articles =
    [
        new() { Name = "strait", Text = "Foreign Minister Ida Brandt warned that the strait would be closed. President Pavel Novak condemned the attack." },
        new() { Name = "empty", Text = "" },
        new() { Name = "treaty", Text = "\"We will protect the islands,\" Brandt said." },
    ];

    private readonly MLContext _context = new(seed: 1);

    [EmbeddedModelFact]
    public void A_statement_is_a_row_in_the_order_of_texts_and_statements()
    {
        ExtractedStatementRow[] rows = RowsOf(_context.Data.FlattenStatements(Extract(Articles)));

        Assert.Equal(["0", "0", "2"], rows.Select(row => row.Document));
        Assert.Equal(["Ida Brandt", "Pavel Novak", "Brandt"], rows.Select(row => row.Speaker));
        Assert.Equal(["warned", "condemned", "said"], rows.Select(row => row.Cue));
        Assert.Equal(["warning", "condemnation", "reassurance"], rows.Select(row => row.Stance));
        Assert.Equal("President Pavel Novak condemned the attack.", rows[1].Text);
        Assert.All(rows, row => Assert.Equal(1, row.Probabilities.Sum(), 5));
        Assert.All(rows, row => Assert.Equal(row.Stance, row.Labels[Array.IndexOf(row.Probabilities, row.Probabilities.Max())]));
    }

    [EmbeddedModelFact]
    public void Documents_may_have_names()
    {
        IDataView rows = _context.Data.FlattenStatements(Extract(Articles, "Lead"), "Lead", "Name");

        Assert.Equal(["strait", "strait", "treaty"], rows.GetColumn<string>("Document"));
    }

    [EmbeddedModelFact]
    public void Nothing_is_analysed_before_rows_are_read()
    {
        const int Many = 100_000;
        int read = 0;
        IEnumerable<Article> counted = Enumerable.Range(0, Many).Select(i =>
        {
            read++;
            return i == 0 ? Articles[0] : new Article();
        });

        IDataView rows = _context.Data.FlattenStatements(Extract(counted));
        Assert.Equal(0, read);

        ExtractedStatementRow first = _context.Data.CreateEnumerable<ExtractedStatementRow>(rows, reuseRowObject: false).First();
        Assert.Equal("Ida Brandt", first.Speaker);
        // ML.NET reads some ahead, on threads of its own.
        Assert.InRange(read, 1, Many - 1);
    }

    [EmbeddedModelFact]
    public void Each_cursor_reads_all_rows()
    {
        IDataView rows = _context.Data.FlattenStatements(Extract(Articles));
        using DataViewRowCursor one = rows.GetRowCursor([rows.Schema["Speaker"]]);
        using DataViewRowCursor other = rows.GetRowCursor([rows.Schema["Speaker"]]);

        Assert.True(one.MoveNext());
        Assert.True(one.MoveNext());
        Assert.True(other.MoveNext());

        Assert.Equal(("Pavel Novak", "Ida Brandt"), (SpeakerOf(one), SpeakerOf(other)));
        Assert.Equal(3, RowsOf(rows).Length);
    }

    [EmbeddedModelFact]
    public void Data_without_the_step_are_refused_by_name()
    {
        string message = Assert.Throws<ArgumentException>(() => _context.Data.FlattenStatements(Extract(Articles, "Lead"))).Message;

        Assert.Contains("FlattenStatements reads the column 'Statements.Sentences', a vector of String", message);
        Assert.Contains("'Lead.Sentences'", message);
    }

    [EmbeddedModelFact]
    public void A_column_that_cannot_name_documents_is_refused_by_name()
    {
        IDataView found = Extract(Articles);

        Assert.Equal(
            "FlattenStatements reads the column 'Statements.Speaker': expected String; found a vector of String.",
            Assert.Throws<ArgumentException>(() => _context.Data.FlattenStatements(found, documentColumnName: "Statements.Speaker")).Message);
        Assert.Contains("'Title'", Assert.Throws<ArgumentException>(() => _context.Data.FlattenStatements(found, documentColumnName: "Title")).Message);
    }

    [EmbeddedModelFact]
    public void A_trained_pipeline_judges_the_statements_of_texts()
    {
        IDataView rows = _context.Data.FlattenStatements(Extract(Articles));

        IDataView judged = TrainedModels.Whole.Transformer.Transform(rows);

        Assert.Equal(3, judged.GetColumn<string>("PredictedLabel").Count());
        Assert.All(judged.GetColumn<float[]>("Score"), scores => Assert.Equal(1, scores.Sum(), 4));
    }

    private IDataView Extract(IEnumerable<Article> articles, string name = "Statements")
    {
        IDataView rows = _context.Data.LoadFromEnumerable(articles);
        return _context.Transforms.ExtractStatements(name).Fit(rows).Transform(rows);
    }

    private ExtractedStatementRow[] RowsOf(IDataView rows) => [.. _context.Data.CreateEnumerable<ExtractedStatementRow>(rows, reuseRowObject: false)];

    private static string SpeakerOf(DataViewRowCursor cursor)
    {
        ReadOnlyMemory<char> value = default;
        cursor.GetGetter<ReadOnlyMemory<char>>(cursor.Schema["Speaker"])(ref value);
        return value.ToString();
    }
}
