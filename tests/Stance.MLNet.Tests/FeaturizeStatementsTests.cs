using Microsoft.ML;
using Microsoft.ML.Data;
using Stance.Text;

namespace Stance.MLNet.Tests;

public class FeaturizeStatementsTests
{
    private const string Text = "The envoy warned that the bridge would be closed.";

    private readonly MLContext _context = new(seed: 1);

    [EmbeddedModelFact]
    public void A_row_has_the_features_of_its_statement()
    {
        StatementFeaturizer featurizer = new(EmbeddedModel.Instance);
        LabelledStatementRow[] rows = OwnStatements.Dev;

        float[][] found = [.. Featurize(rows).GetColumn<float[]>("StatementFeatures")];

        Assert.Equal(rows.Select(row => FeaturesOf(featurizer, row)), found);
    }

    [EmbeddedModelFact]
    public void The_vector_is_as_long_as_the_features_of_the_embedded_model_are_many()
    {
        DataViewType type = Featurize([Row()]).Schema["StatementFeatures"].Type;

        Assert.Equal(new VectorDataViewType(NumberDataViewType.Single, new StatementFeaturizer(EmbeddedModel.Instance).Names.Count), type);
    }

    [EmbeddedModelFact]
    public void The_output_has_the_name_that_is_asked_for()
    {
        IDataView rows = _context.Data.LoadFromEnumerable([Row()]);

        IDataView found = _context.Transforms.FeaturizeStatements("Dense").Fit(rows).Transform(rows);

        Assert.Equal(Featurize([Row()]).GetColumn<float[]>("StatementFeatures").Single(), found.GetColumn<float[]>("Dense").Single());
        Assert.DoesNotContain(found.Schema, column => !column.IsHidden && column.Name.StartsWith("StatementFeatures", StringComparison.Ordinal));
    }

    [EmbeddedModelFact]
    public void Two_steps_in_one_pipeline_keep_their_vectors_apart()
    {
        StanceModel other = OtherModels.WithOtherEncoder(EmbeddedModel.Instance);
        IDataView rows = _context.Data.LoadFromEnumerable([Row()]);

        IDataView found = _context.Transforms.FeaturizeStatements().Append(_context.Transforms.FeaturizeStatements("Other", other)).Fit(rows).Transform(rows);

        Assert.Equal(FeaturesOf(new(EmbeddedModel.Instance), Row()), found.GetColumn<float[]>("StatementFeatures").Single());
        Assert.Equal(FeaturesOf(new(other), Row()), found.GetColumn<float[]>("Other").Single());
    }

    [EmbeddedModelFact]
    public void Spans_may_be_vectors_of_one_length()
    {
        FixedRow row = new() { Text = Text, SourceSpan = [0, 9], CueSpan = [10, 16], ContentSpans = [17, 48] };
        IDataView rows = _context.Data.LoadFromEnumerable([row]);

        float[] found = _context.Transforms.FeaturizeStatements().Fit(rows).Transform(rows).GetColumn<float[]>("StatementFeatures").Single();

        Assert.Equal(FeaturesOf(new(EmbeddedModel.Instance), Row()), found);
    }

    [EmbeddedModelFact]
    public void Features_come_with_their_rows_however_the_rows_are_ordered_and_cached()
    {
        IDataView found = Featurize(OwnStatements.Dev);
        Dictionary<string, float[]> expected = Pairs(found).DistinctBy(pair => pair.Text).ToDictionary(pair => pair.Text, pair => pair.Features);

        (string Text, float[] Features)[] shuffled = [.. Pairs(_context.Data.ShuffleRows(_context.Data.Cache(found), seed: 7))];

        Assert.Equal(OwnStatements.Dev.Length, shuffled.Length);
        Assert.All(shuffled.DistinctBy(pair => pair.Text), pair => Assert.Equal(expected[pair.Text], pair.Features));
    }

    [EmbeddedModelFact]
    public void A_text_without_words_has_zeros() =>
        Assert.All(Featurize([new()]).GetColumn<float[]>("StatementFeatures").Single(), value => Assert.Equal(0, value));

    [EmbeddedModelTheory]
    [InlineData(new[] { 0, 999 }, new[] { 17, 48 }, "The source", "outside the text of 49")]
    [InlineData(new[] { 9, 10 }, new[] { 17, 48 }, "The source", "white space")]
    [InlineData(new[] { 0, 9 }, new[] { 20, 20 }, "The content", "empty")]
    [InlineData(new[] { 0, 9 }, new[] { -4, 20 }, "The content", "outside the text")]
    public void Spans_that_do_not_fit_are_told_with_the_statement(int[] source, int[] content, string what, string why)
    {
        string message = MessageOf(Row(source, content));

        Assert.StartsWith("The statement \"The envoy warned that the bridge would be closed.\" cannot be featurized", message);
        Assert.Contains(what, message);
        Assert.Contains(why, message);
    }

    [EmbeddedModelTheory]
    [InlineData(new[] { 0 }, new[] { 17, 48 }, "Column 'SourceSpan': expected a start and an end for each span; found 1 numbers.")]
    [InlineData(new[] { 0, 9 }, new[] { 17, 30, 31 }, "Column 'ContentSpans': expected a start and an end for each span; found 3 numbers.")]
    [InlineData(new[] { 0, 3, 4, 9 }, new[] { 17, 48 }, "Column 'SourceSpan': expected one span or none; found 2.")]
    public void Numbers_that_are_no_spans_are_told_with_the_statement(int[] source, int[] content, string why)
    {
        string message = MessageOf(Row(source, content));

        Assert.StartsWith("The statement \"The envoy warned that the bridge would be closed.\" cannot be featurized", message);
        Assert.Contains(why, message);
    }

    [EmbeddedModelFact]
    public void Missing_and_wrong_columns_are_named_before_anything_is_read()
    {
        IDataView articles = _context.Data.LoadFromEnumerable(Article.Samples);
        IDataView texts = _context.Data.LoadFromEnumerable([new { Text, SourceSpan = "0-9", CueSpan = "", ContentSpans = "" }]);
        SchemaShape shape = ShapeReader.ShapeOf(_context, texts);

        Assert.StartsWith(
            "FeaturizeStatements reads the column 'SourceSpan', a vector of Int32; the data have 'Name', 'Text'",
            Assert.Throws<ArgumentException>(() => _context.Transforms.FeaturizeStatements().Fit(articles)).Message);
        const string Wrong = "FeaturizeStatements reads the column 'SourceSpan': expected a vector of Int32; found String.";
        Assert.Equal(Wrong, Assert.Throws<ArgumentException>(() => _context.Transforms.FeaturizeStatements().Fit(texts)).Message);
        Assert.Equal(
            Wrong,
            Assert.Throws<ArgumentException>(() => _context.Transforms.CopyColumns("A", "Text").Append(_context.Transforms.FeaturizeStatements()).GetOutputSchema(shape)).Message);
    }

    [EmbeddedModelFact]
    public void The_shape_announces_the_vector()
    {
        SchemaShape shape = ShapeReader.ShapeOf(_context, _context.Data.LoadFromEnumerable([Row()]));

        SchemaShape.Column vector = Assert.Single(_context.Transforms.FeaturizeStatements("Dense").GetOutputSchema(shape), column => column.Name == "Dense");

        Assert.Equal((SchemaShape.Column.VectorKind.Vector, NumberDataViewType.Single), (vector.Kind, vector.ItemType));
    }

    [EmbeddedModelFact]
    public void A_model_with_states_of_another_length_is_refused()
    {
        StanceModel narrow = OtherModels.Narrow();

        string message = Assert.Throws<ArgumentException>(() => _context.Transforms.FeaturizeStatements(model: narrow)).Message;

        Assert.Contains($"The model narrow gives {new StatementFeaturizer(narrow).Names.Count} features", message);
        Assert.Contains("128", message);
    }

    // ML.NET reads rows on threads of its own, and wraps what they throw.
    private string MessageOf(LabelledStatementRow row) =>
        Assert.Throws<InvalidOperationException>(() => Featurize([row]).GetColumn<float[]>("StatementFeatures").ToArray()).InnerException!.Message;

    private static LabelledStatementRow Row(int[]? source = null, int[]? content = null) =>
        new() { Text = Text, SourceSpan = source ?? [0, 9], CueSpan = [10, 16], ContentSpans = content ?? [17, 48] };

    private IDataView Featurize(LabelledStatementRow[] statements)
    {
        IDataView rows = _context.Data.LoadFromEnumerable(statements);
        return _context.Transforms.FeaturizeStatements().Fit(rows).Transform(rows);
    }

    private static float[] FeaturesOf(StatementFeaturizer featurizer, LabelledStatementRow row)
    {
        float[] features = new float[featurizer.Names.Count];
        AttributionSpans spans = new() { Source = Span(row.SourceSpan), Cue = Span(row.CueSpan), Content = Spans(row.ContentSpans) };
        featurizer.Featurize(row.Text, spans, features);
        return features;
    }

    private static TextSpan? Span(int[] numbers) => numbers.Length == 0 ? null : Spans(numbers)[0];

    private static TextSpan[] Spans(int[] numbers) => [.. numbers.Chunk(2).Select(pair => new TextSpan(pair[0], pair[1]))];

    private static IEnumerable<(string Text, float[] Features)> Pairs(IDataView data) =>
        data.GetColumn<string>("Text").Zip(data.GetColumn<float[]>("StatementFeatures"));

    private sealed class FixedRow
    {
        public string Text { get; set; } = "";

        [VectorType(2)]
        public int[] SourceSpan { get; set; } = [];

        [VectorType(2)]
        public int[] CueSpan { get; set; } = [];

        [VectorType(2)]
        public int[] ContentSpans { get; set; } = [];
    }
}
