using Microsoft.ML;
using Microsoft.ML.Data;
using Stance.Text;

namespace Stance.MLNet.Tests;

public class ExtractStatementsTests
{
    private const string Text = "\"If the pipeline is cut, we will close the strait,\" Foreign Minister Ida Brandt warned on Monday. President Pavel Novak condemned the attack.";

    private static readonly string[] TextColumns =
    [
        "Statements.Sentences", "Statements.Speaker", "Statements.SpeakerKind", "Statements.Quotation", "Statements.Source", "Statements.Cue",
        "Statements.Content", "Statements.Stance", "Statements.Target", "Statements.Labels",
    ];

    private static readonly string[] NumberColumns = ["Statements.Confidence", "Statements.Probabilities"];

    private static readonly string[] PositionColumns =
        ["Statements.SourceSpan", "Statements.CueSpan", "Statements.ContentSpans", "Statements.ContentPieces"];

    private readonly MLContext _context = new(seed: 1);

    [EmbeddedModelFact]
    public void It_adds_vectors_of_any_length_and_keeps_the_columns_there_are()
    {
        DataViewSchema schema = Extract(Text).Schema;

        Assert.Equal(
            ["Name", "Text", .. TextColumns.Concat(NumberColumns).Concat(PositionColumns).Order(StringComparer.Ordinal)],
            schema.Where(column => !column.IsHidden).Select(column => column.Name).OrderBy(name => name.Contains('.')).ThenBy(name => name, StringComparer.Ordinal));
        Assert.All(TextColumns, name => Assert.Equal(new VectorDataViewType(TextDataViewType.Instance), schema[name].Type));
        Assert.All(NumberColumns, name => Assert.Equal(new VectorDataViewType(NumberDataViewType.Single), schema[name].Type));
        Assert.All(PositionColumns, name => Assert.Equal(new VectorDataViewType(NumberDataViewType.Int32), schema[name].Type));
    }

    [EmbeddedModelFact]
    public void A_row_says_what_the_extractor_says_of_its_text()
    {
        IDataView found = Fit().Transform(_context.Data.LoadFromEnumerable(Article.Samples));
        StatementExtractor extractor = new(EmbeddedModel.Instance);
        StanceDocument[] documents = [.. Article.Samples.Select(article => extractor.Extract(article.Text!))];

        void Same(string column, Func<StanceDocument, Statement, string> expected) => Assert.Equal(
            documents.Select(document => document.Statements.Select(statement => expected(document, statement)).ToArray()),
            found.GetColumn<string[]>(column));
        Same("Statements.Speaker", (_, statement) => statement.Speaker.Name ?? "");
        Same("Statements.SpeakerKind", (_, statement) => statement.Speaker.Kind.ToString().ToLowerInvariant());
        Same("Statements.Quotation", (_, statement) => statement.Quotation.ToString().ToLowerInvariant());
        Same("Statements.Source", (document, statement) => TextOf(document, statement.Source));
        Same("Statements.Cue", (document, statement) => TextOf(document, statement.Cue));
        Same("Statements.Content", (document, statement) => string.Join(' ', statement.Content.Select(document.TextOf)));
        Same("Statements.Stance", (_, statement) => statement.Stance.Label.Name);
        Same("Statements.Target", (_, statement) => statement.Target?.Name ?? "");
        Assert.Equal(
            documents.Select(document => document.Statements.Select(statement => (float)statement.Confidence).ToArray()),
            found.GetColumn<float[]>("Statements.Confidence"));
        Assert.Equal(
            documents.Select(document => document.Statements.SelectMany(statement => statement.Stance.Labels.Select(label => (float)statement.Stance[label])).ToArray()),
            found.GetColumn<float[]>("Statements.Probabilities"));
        Assert.All(found.GetColumn<string[]>("Statements.Labels"), labels => Assert.Equal(EmbeddedModel.Instance.Labels.Select(label => label.Name), labels));
    }

    [EmbeddedModelFact]
    public void Positions_are_those_of_the_words_in_the_sentences_of_the_statement()
    {
        IDataView found = Fit().Transform(_context.Data.LoadFromEnumerable(Article.Samples));

        foreach (ExtractedStatementRow row in _context.Data.CreateEnumerable<ExtractedStatementRow>(_context.Data.FlattenStatements(found), reuseRowObject: false))
        {
            Assert.Equal(row.Source, At(row.Text, row.SourceSpan));
            Assert.Equal(row.Cue, At(row.Text, row.CueSpan));
            Assert.Equal(row.Content, At(row.Text, row.ContentSpans));
            Assert.NotEmpty(row.ContentSpans);
        }
    }

    [EmbeddedModelFact]
    public void Output_and_input_have_the_names_that_are_asked_for()
    {
        IDataView found = _context.Transforms.ExtractStatements("Lead", "Name").Fit(Rows("")).Transform(Rows("", name: Text));

        Assert.Equal(["Ida Brandt", "Pavel Novak"], found.GetColumn<string[]>("Lead.Speaker").Single());
        Assert.DoesNotContain(found.Schema, column => !column.IsHidden && column.Name.StartsWith("Statements.", StringComparison.Ordinal));
    }

    [EmbeddedModelTheory]
    [InlineData("Statements", "Lead")]
    [InlineData("Lead", "Statements")]
    public void Two_steps_in_one_pipeline_keep_their_columns_apart(string first, string second)
    {
        IDataView rows = Rows("\"We will help,\" Chancellor Ana Costa said.", name: Text);

        IDataView found = _context.Transforms.ExtractStatements(first, "Name").Append(_context.Transforms.ExtractStatements(second, "Text")).Fit(rows).Transform(rows);

        Assert.Equal(["Ida Brandt", "Pavel Novak"], found.GetColumn<string[]>(first + ".Speaker").Single());
        Assert.Equal(["Ana Costa"], found.GetColumn<string[]>(second + ".Speaker").Single());
    }

    [EmbeddedModelTheory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData(" \r\n")]
    [InlineData("\uDC00\uD800")]
    public void A_text_without_statements_has_empty_vectors(string? text)
    {
        IDataView found = Extract(text);

        Assert.Empty(found.GetColumn<string[]>("Statements.Speaker").Single());
        Assert.Empty(found.GetColumn<float[]>("Statements.Probabilities").Single());
        Assert.Empty(found.GetColumn<int[]>("Statements.ContentSpans").Single());
        Assert.Empty(_context.Data.FlattenStatements(found).GetColumn<string>("Speaker"));
    }

    [EmbeddedModelFact]
    public void Odd_texts_are_texts()
    {
        string[] texts =
        [
            "\0", "“", "\"\"\"\"", "’’’ said", "He said", ": “", Text.Replace(' ', '\u00A0'), string.Concat(Enumerable.Repeat("“He said ", 300)), new('"', 3000), "😀 said “😀”.",
        ];
        StatementExtractor extractor = new(EmbeddedModel.Instance);

        IDataView found = Fit().Transform(_context.Data.LoadFromEnumerable(texts.Select(text => new Article { Text = text })));

        Assert.Equal(texts.Select(text => extractor.Extract(text).Statements.Count), found.GetColumn<string[]>("Statements.Stance").Select(stances => stances.Length));
    }

    [EmbeddedModelFact]
    public void A_prediction_engine_takes_one_text_at_a_time()
    {
        using PredictionEngine<Article, Stances> engine = _context.Model.CreatePredictionEngine<Article, Stances>(Fit());

        Assert.Equal(["warning", "condemnation"], engine.Predict(new() { Text = Text }).Found);
        Assert.Empty(engine.Predict(new() { Text = "" }).Found);
        Assert.Equal(["warning", "condemnation"], engine.Predict(new() { Text = Text }).Found);
    }

    [EmbeddedModelFact]
    public void A_preview_shows_the_columns() =>
        Assert.Contains(Extract(Text).Preview().RowView[0].Values, pair => pair.Key == "Statements.Speaker");

    [EmbeddedModelFact]
    public void A_missing_column_is_named_with_those_there_are()
    {
        string message = Assert.Throws<ArgumentException>(() => _context.Transforms.ExtractStatements(inputColumnName: "Body").Fit(Rows(Text))).Message;

        Assert.Contains("ExtractStatements reads the column 'Body', String", message);
        Assert.Contains("'Name', 'Text'", message);
    }

    [EmbeddedModelFact]
    public void A_column_of_another_type_is_named_with_what_it_should_hold()
    {
        IDataView rows = _context.Transforms.Text.TokenizeIntoWords("Words", "Text").Fit(Rows(Text)).Transform(Rows(Text));

        string message = Assert.Throws<ArgumentException>(() => _context.Transforms.ExtractStatements(inputColumnName: "Words").Fit(rows)).Message;

        Assert.Equal("ExtractStatements reads the column 'Words': expected String; found a vector of String.", message);
    }

    [EmbeddedModelFact]
    public void A_chain_of_steps_is_checked_before_it_is_fitted()
    {
        SchemaShape shape = ShapeOf(Rows(Text));
        EstimatorChain<ITransformer> good = _context.Transforms.CopyColumns("Body", "Text").Append(_context.Transforms.ExtractStatements(inputColumnName: "Body"));
        EstimatorChain<ITransformer> wrong = _context.Transforms.Text.TokenizeIntoWords("Body", "Text").Append(_context.Transforms.ExtractStatements(inputColumnName: "Body"));

        SchemaShape after = good.GetOutputSchema(shape);

        Assert.Contains(after, column => column.Name == "Statements.Probabilities" && column.Kind == SchemaShape.Column.VectorKind.VariableVector && column.ItemType == NumberDataViewType.Single);
        Assert.Contains("'Body': expected String; found a vector of String", Assert.Throws<ArgumentException>(() => wrong.GetOutputSchema(shape)).Message);
    }

    [EmbeddedModelFact]
    public void The_columns_are_those_that_the_shape_announces()
    {
        IDataView found = Extract(Text);
        SchemaShape announced = _context.Transforms.ExtractStatements().GetOutputSchema(ShapeOf(Rows(Text)));

        Assert.Equal(
            ShapeOf(found).Select(column => (column.Name, column.Kind, column.ItemType)).OrderBy(column => column.Name, StringComparer.Ordinal),
            announced.Select(column => (column.Name, column.Kind, column.ItemType)).OrderBy(column => column.Name, StringComparer.Ordinal));
    }

    private SchemaShape ShapeOf(IDataView data) => ShapeReader.ShapeOf(_context, data);

    private ITransformer Fit() => _context.Transforms.ExtractStatements().Fit(Rows(Text));

    private IDataView Extract(string? text) => Fit().Transform(Rows(text));

    private IDataView Rows(string? text, string name = "") => _context.Data.LoadFromEnumerable([new Article { Name = name, Text = text }]);

    private static string TextOf(StanceDocument document, TextSpan? span) => span is { } given ? document.TextOf(given) : "";

    private static string At(string text, int[] spans) => string.Join(' ', spans.Chunk(2).Select(span => text[span[0]..span[1]]));

    private sealed class Stances
    {
        [ColumnName("Statements.Stance")]
        public string[] Found { get; set; } = [];
    }
}
