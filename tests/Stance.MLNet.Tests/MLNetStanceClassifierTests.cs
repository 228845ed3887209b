using Microsoft.ML;
using Microsoft.ML.Data;

namespace Stance.MLNet.Tests;

public sealed class MLNetStanceClassifierTests : IDisposable
{
    private const string Text = "Foreign Minister Ida Brandt warned that the strait would be closed.";

    private readonly MLContext _context = new(seed: 1);
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [EmbeddedModelFact]
    public void Labels_are_those_of_the_model_in_its_order()
    {
        StanceLabel[] expected = [StanceLabel.Condemnation, StanceLabel.None, StanceLabel.Reassurance, StanceLabel.Warning];

        Assert.Equal(expected, TrainedModels.Whole.ToClassifier().Labels);
        Assert.Equal(expected, Extract(TrainedModels.Whole.ToClassifier(), Text).Stance.Labels);
    }

    [EmbeddedModelFact]
    public void The_stances_of_an_extractor_are_those_of_the_model()
    {
        StatementExtractor extractor = new(EmbeddedModel.Instance, new() { Classifier = TrainedModels.Features.ToClassifier() });

        Assert.Equal(StanceLabel.Warning, extractor.Extract(Text).Statements.Single().Stance.Label);
        foreach (Statement statement in Article.Samples.SelectMany(article => extractor.Extract(article.Text!).Statements))
        {
            Assert.All(statement.Stance.Labels, label => Assert.InRange(statement.Stance[label], 0, 1));
            Assert.Equal(1, statement.Stance.Labels.Sum(label => statement.Stance[label]), 9);
        }
    }

    [EmbeddedModelTheory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void A_statement_of_one_sentence_has_the_probabilities_that_the_pipeline_gives_its_row(bool words, bool features)
    {
        MLNetStanceModel model = words ? features ? TrainedModels.Whole : TrainedModels.Text : TrainedModels.Features;
        AssertSameInTheLine(model.Transformer);
    }

    [EmbeddedModelFact]
    public void Thresholds_are_kept()
    {
        MLNetStanceClassifier classifier = TrainedModels.Features.ToClassifier();
        ExtractorOptions options = new() { Classifier = classifier };

        StancePrediction free = new StatementExtractor(EmbeddedModel.Instance, options).Extract(Text).Statements.Single().Stance;
        StancePrediction bound = new StatementExtractor(EmbeddedModel.Instance, options with { Thresholds = options.Thresholds.Add(StanceLabel.Warning, 1) })
            .Extract(Text).Statements.Single().Stance;

        Assert.Equal((StanceLabel.Warning, StanceLabel.None), (free.Label, bound.Label));
        Assert.Equal(free[StanceLabel.Warning], bound[StanceLabel.Warning]);
    }

    [EmbeddedModelFact]
    public void Labels_may_be_any()
    {
        LabelledStatementRow[] rows =
        [
            .. Enumerable.Range(0, 40).Select(i => new LabelledStatementRow { Cue = i % 2 == 0 ? "praised" : "blamed", Content = $"step {i}", Text = $"step {i}", Label = i % 2 == 0 ? "praise" : "blame" }),
        ];
        MLNetStanceClassifier classifier = Train(rows).ToClassifier();

        Assert.Equal(["blame", "praise"], classifier.Labels.Select(label => label.Name));
        Assert.Equal("praise", Extract(classifier, "Ida Brandt praised the treaty.").Stance.Label.Name);
        Assert.Equal("blame", Extract(classifier, "Ida Brandt blamed the pilots.").Stance.Label.Name);
    }

    [EmbeddedModelFact]
    public void A_model_may_read_the_speaker()
    {
        IDataView rows = _context.Data.LoadFromEnumerable(Enumerable.Range(0, 40).Select(i => new LabelledStatementRow
        {
            Speaker = i % 2 == 0 ? "Ida Brandt" : "Anton Vesely",
            Label = i % 2 == 0 ? "warning" : "none",
        }));
        ITransformer model = Learn(_context.Transforms.Text.FeaturizeText("Features", "Speaker")).Fit(rows);
        MLNetStanceClassifier classifier = new(_context, model);

        Assert.Equal(StanceLabel.Warning, Extract(classifier, "Ida Brandt said that the road was open.").Stance.Label);
        Assert.Equal(StanceLabel.None, Extract(classifier, "Anton Vesely said that the road was open.").Stance.Label);
    }

    [EmbeddedModelFact]
    public void A_model_may_put_the_features_under_another_name()
    {
        IDataView rows = _context.Data.LoadFromEnumerable(OwnStatements.Train);
        ITransformer model = _context.Transforms.FeaturizeStatements("Features")
            .Append(_context.MulticlassClassification.Trainers.LbfgsMaximumEntropy())
            .Fit(_context.Transforms.Conversion.MapValueToKey("Label").Fit(rows).Transform(rows));

        AssertSameInTheLine(model);
    }

    [EmbeddedModelFact]
    public void A_saved_model_is_the_same_classifier()
    {
        string path = _folder.PathOf("stance.zip");
        TrainedModels.Whole.Save(path);

        StancePrediction saved = Extract(MLNetStanceClassifier.Load(new MLContext(), path), Text).Stance;

        StancePrediction trained = Extract(TrainedModels.Whole.ToClassifier(), Text).Stance;
        Assert.Equal(trained.Labels.Select(label => trained[label]), saved.Labels.Select(label => saved[label]));
    }

    [EmbeddedModelFact]
    public void An_extractor_with_another_encoder_is_refused()
    {
        StatementExtractor extractor = new(OtherModels.WithOtherEncoder(EmbeddedModel.Instance), new() { Classifier = TrainedModels.Features.ToClassifier() });

        Assert.Contains("read by another encoder", Assert.Throws<ArgumentException>(() => extractor.Extract(Text)).Message);
    }

    [EmbeddedModelFact]
    public void Words_alone_go_with_any_encoder()
    {
        StatementExtractor extractor = new(OtherModels.WithOtherEncoder(EmbeddedModel.Instance), new() { Classifier = TrainedModels.Text.ToClassifier() });

        Assert.NotEmpty(extractor.Extract(Text).Statements);
    }

    [EmbeddedModelFact]
    public void A_model_that_gives_no_scores_is_refused()
    {
        ITransformer model = _context.Transforms.Text.FeaturizeText("Features", "Content").Fit(_context.Data.LoadFromEnumerable(OwnStatements.Dev));

        Assert.StartsWith("The model gives no column 'Score' with a number for each label", MessageOf(model));
    }

    [EmbeddedModelFact]
    public void A_model_of_two_sides_without_labels_is_refused()
    {
        var rows = _context.Data.LoadFromEnumerable(OwnStatements.Train.Select(row => new { row.Content, Label = row.Label == "none" }));
        ITransformer model = _context.Transforms.Text.FeaturizeText("Features", "Content").Append(_context.BinaryClassification.Trainers.AveragedPerceptron()).Fit(rows);

        Assert.StartsWith("The model gives no column 'Score' with a number for each label", MessageOf(model));
    }

    [EmbeddedModelFact]
    public void A_model_of_labels_without_names_is_refused()
    {
        var rows = _context.Data.LoadFromEnumerable(OwnStatements.Train.Select((row, i) => new { row.Content, Label = (float)(i % 3) }));
        ITransformer model = _context.Transforms.Text.FeaturizeText("Features", "Content")
            .Append(_context.MulticlassClassification.Trainers.LbfgsMaximumEntropy())
            .Fit(_context.Transforms.Conversion.MapValueToKey("Label").Fit(rows).Transform(rows));

        string message = MessageOf(model);

        Assert.StartsWith("The model gives no column 'Score' with a number for each label by name", message);
        Assert.Contains("MapValueToKey", message);
    }

    [EmbeddedModelTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_model_that_needs_another_column_is_refused_by_its_name(bool features)
    {
        IDataView rows = _context.Data.LoadFromEnumerable(OwnStatements.Train.Select(row => new { row.Content, row.Label, Topic = "sea", row.Text, row.SourceSpan, row.CueSpan, row.ContentSpans }));
        IEstimator<ITransformer> read = _context.Transforms.Text.FeaturizeText(features ? "TopicFeatures" : "Features", "Topic");
        ITransformer model = Learn(features ? read.Append(_context.Transforms.FeaturizeStatements("Features")) : read).Fit(rows);

        string message = MessageOf(model);

        Assert.StartsWith("The model does not fit statements, which have the columns of StatementRow", message);
        Assert.Contains("'Topic'", message);
    }

    [EmbeddedModelFact]
    public void A_model_without_a_step_for_the_features_it_reads_is_refused_as_nobody_knows_them()
    {
        IDataView rows = _context.Data.LoadFromEnumerable(OwnStatements.Dev);
        ITransformer model = Learn(_context.Transforms.CopyColumns("Features", "StatementFeatures")).Fit(_context.Transforms.FeaturizeStatements().Fit(rows).Transform(rows));

        Assert.Contains("'StatementFeatures'", MessageOf(model));
    }

    [EmbeddedModelFact]
    public void A_model_with_two_kinds_of_features_is_refused()
    {
        IDataView rows = _context.Data.LoadFromEnumerable(OwnStatements.Dev);
        ITransformer model = Learn(_context.Transforms.FeaturizeStatements("One").Append(_context.Transforms.FeaturizeStatements("Features"))).Fit(rows);

        Assert.StartsWith("The model has 2 steps of FeaturizeStatements; expected one or none.", MessageOf(model));
    }

    [EmbeddedModelFact]
    public void A_missing_file_is_named() =>
        Assert.Contains("no-such-model.zip", Assert.ThrowsAny<IOException>(() => MLNetStanceClassifier.Load(_context, _folder.PathOf("no-such-model.zip"))).Message);

    [EmbeddedModelFact]
    public void A_file_that_is_no_pipeline_is_named()
    {
        string text = _folder.Write("text.zip", "This is no pipeline.");
        string rows = _folder.PathOf("data.zip");
        using (System.IO.Compression.ZipArchive archive = System.IO.Compression.ZipFile.Open(rows, System.IO.Compression.ZipArchiveMode.Create))
        {
            archive.CreateEntry("readme.txt");
        }

        Assert.StartsWith(text, Assert.Throws<FormatException>(() => MLNetStanceClassifier.Load(_context, text)).Message);
        Assert.StartsWith(rows, Assert.Throws<FormatException>(() => MLNetStanceClassifier.Load(_context, rows)).Message);
        Assert.StartsWith(text, Assert.Throws<FormatException>(() => MLNetStanceClassifier.Load(_context, _folder.Write("text.zip", ""))).Message);
    }

    private void AssertSameInTheLine(ITransformer model)
    {
        IDataView articles = _context.Data.LoadFromEnumerable([new Article { Text = Text }]);
        IDataView rows = _context.Data.FlattenStatements(_context.Transforms.ExtractStatements().Fit(articles).Transform(articles));
        float[] expected = model.Transform(rows).GetColumn<float[]>("Score").Single();

        StancePrediction stance = Extract(new(_context, model), Text).Stance;

        Assert.Equal(expected, stance.Labels.Select(label => (float)stance[label]), (one, other) => Math.Abs(one - other) < 1e-5);
    }

    private EstimatorChain<ITransformer> Learn(IEstimator<ITransformer> features) => new EstimatorChain<ITransformer>()
        .Append(_context.Transforms.Conversion.MapValueToKey("Label"))
        .Append(features)
        .Append<ITransformer>(_context.MulticlassClassification.Trainers.LbfgsMaximumEntropy());

    private MLNetStanceModel Train(LabelledStatementRow[] rows)
    {
        IDataView data = _context.Data.LoadFromEnumerable(rows);
        return new MLNetStanceTrainer(_context, new() { UsesStatementFeatures = false }).Train(data, data);
    }

    private string MessageOf(ITransformer model) => Assert.ThrowsAny<ArgumentException>(() => new MLNetStanceClassifier(_context, model)).Message;

    private static Statement Extract(MLNetStanceClassifier classifier, string text) =>
        new StatementExtractor(EmbeddedModel.Instance, new() { Classifier = classifier }).Extract(text).Statements.Single();
}
