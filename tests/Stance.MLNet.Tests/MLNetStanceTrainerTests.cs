using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Stance.Training.Annotations;

namespace Stance.MLNet.Tests;

public sealed class MLNetStanceTrainerTests : IDisposable
{
    private static readonly MLNetStanceTrainerOptions OnlyText = new() { UsesStatementFeatures = false };

    private readonly MLContext _context = new(seed: 1);
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [EmbeddedModelFact]
    public void Text_features_or_both_learn_more_than_the_commonest_label()
    {
        double commonest = OwnStatements.Dev.CountBy(row => row.Label).Max(pair => pair.Value) / 100.0;

        Assert.All(
            [TrainedModels.Text, TrainedModels.Features, TrainedModels.Whole],
            model => Assert.True(model.Metrics.Accuracy > commonest + 0.1, $"{model.Metrics.Accuracy} right; {commonest} have one label."));
    }

    [EmbeddedModelFact]
    public void Metrics_are_those_of_the_pipeline_on_the_rows_to_measure_by()
    {
        string[] predicted = [.. TrainedModels.Text.Transformer.Transform(Rows(OwnStatements.Dev)).GetColumn<string>("PredictedLabel")];

        int right = OwnStatements.Dev.Zip(predicted).Count(pair => pair.First.Label == pair.Second || pair.First.Also == pair.Second);

        Assert.Equal((100, right / 100.0), (TrainedModels.Text.Metrics.Items, TrainedModels.Text.Metrics.Accuracy));
    }

    [EmbeddedModelFact]
    public void Files_are_trained_on_as_their_rows_are()
    {
        string train = WriteFile("train.jsonl", OwnStatements.Train);
        string dev = WriteFile("dev.jsonl", OwnStatements.Dev);

        MLNetStanceModel model = new MLNetStanceTrainer(_context, OnlyText).Train([train], [dev]);

        Assert.Equal(TrainedModels.Text.Metrics.MacroF1, model.Metrics.MacroF1);
        Assert.Equal(ScoresOf(TrainedModels.Text), ScoresOf(model));
    }

    [EmbeddedModelFact]
    public void Same_rows_options_and_seed_give_the_same_pipeline()
    {
        MLNetStanceModel Again() => new MLNetStanceTrainer(new MLContext(seed: 1)).Train(Rows(OwnStatements.Train), Rows(OwnStatements.Dev));

        Assert.Equal(ScoresOf(Again()), ScoresOf(TrainedModels.Whole));
    }

    [EmbeddedModelFact]
    public void The_pipeline_judges_rows_that_have_no_label()
    {
        StatementRow[] rows = [.. OwnStatements.Dev.Select(row => new StatementRow { Text = row.Text, Cue = row.Cue, Content = row.Content })];

        Assert.Equal(ScoresOf(TrainedModels.Text), ColumnText.Of(TrainedModels.Text.Transformer.Transform(_context.Data.LoadFromEnumerable(rows)), "Score"));
    }

    [EmbeddedModelFact]
    public void A_prediction_engine_takes_one_statement_at_a_time()
    {
        using PredictionEngine<StatementRow, Judged> engine = _context.Model.CreatePredictionEngine<StatementRow, Judged>(
            TrainedModels.Whole.Transformer, new PredictionEngineOptions { OwnsTransformer = false });

        Assert.Equal(
            TrainedModels.Whole.Transformer.Transform(Rows(OwnStatements.Dev)).GetColumn<string>("PredictedLabel"),
            OwnStatements.Dev.Select(row => engine.Predict(row).PredictedLabel));
    }

    [EmbeddedModelFact]
    public void Without_rows_to_measure_by_each_statement_is_judged_once_by_a_pipeline_that_did_not_see_its_document()
    {
        // Each document has a word of its own, and a label of its own by that: who has seen it is always right.
        LabelledStatementRow[] rows =
        [
            .. Enumerable.Range(0, 120).Select(i => new LabelledStatementRow { Document = $"d{i / 4}", Text = $"xq{i / 4}", Content = $"xq{i / 4}", Label = i / 4 % 2 == 0 ? "warning" : "none" }),
        ];
        MLNetStanceTrainerOptions options = OnlyText with { Folds = 3 };

        MLNetStanceMetrics apart = new MLNetStanceTrainer(_context, options).Train(Rows(rows)).Metrics;
        MLNetStanceMetrics seen = new MLNetStanceTrainer(_context, options).Train(Rows(rows), Rows(rows)).Metrics;

        Assert.Equal((120, 120), (apart.Items, seen.Items));
        Assert.Equal(1, seen.Accuracy);
        Assert.True(apart.Accuracy < 0.8, $"{apart.Accuracy} right.");
    }

    [EmbeddedModelFact]
    public void A_label_of_one_document_only_is_measured_by_its_name()
    {
        string only = OwnStatements.Train[0].Document;
        LabelledStatementRow[] rows = [.. OwnStatements.Train.Select(row => Relabelled(row, row.Document == only ? "rare" : row.Label))];

        MLNetStanceMetrics metrics = new MLNetStanceTrainer(_context, OnlyText).Train(Rows(rows)).Metrics;

        MLNetLabelMetrics rare = Assert.Single(metrics.Labels, label => label.Label == "rare");
        Assert.Equal((rows.Count(row => row.Label == "rare"), 0.0), (rare.Support, rare.Recall));
        Assert.DoesNotContain(metrics.Labels, label => label.Label.Length == 0);
        Assert.Equal(rows.Length, metrics.Items);
    }

    [EmbeddedModelFact]
    public void A_label_to_measure_by_that_nothing_was_learned_of_is_measured_by_its_name()
    {
        LabelledStatementRow[] dev = [.. OwnStatements.Dev.Select((row, i) => Relabelled(row, i < 10 ? "praise" : row.Label))];

        MLNetStanceMetrics metrics = new MLNetStanceTrainer(_context, OnlyText).Train(Rows(OwnStatements.Train), Rows(dev)).Metrics;

        MLNetLabelMetrics praise = Assert.Single(metrics.Labels, label => label.Label == "praise");
        Assert.Equal((10, 0.0), (praise.Support, praise.Recall));
    }

    [EmbeddedModelFact]
    public void Any_multiclass_trainer_may_learn()
    {
        SdcaMaximumEntropyMulticlassTrainer sdca = _context.MulticlassClassification.Trainers.SdcaMaximumEntropy(
            new SdcaMaximumEntropyMulticlassTrainer.Options { NumberOfThreads = 1, MaximumNumberOfIterations = 100 });
        OneVersusAllTrainer perceptrons = _context.MulticlassClassification.Trainers.OneVersusAll(
            _context.BinaryClassification.Trainers.AveragedPerceptron(), useProbabilities: false);

        foreach (IEstimator<ITransformer> trainer in new IEstimator<ITransformer>[] { sdca, perceptrons })
        {
            MLNetStanceModel model = new MLNetStanceTrainer(_context, OnlyText with { Trainer = trainer }).Train(Rows(OwnStatements.Train), Rows(OwnStatements.Dev));

            Assert.True(model.Metrics.Accuracy > 0.4, $"{trainer}: {model.Metrics.Accuracy} right.");
            StatementExtractor extractor = new(EmbeddedModel.Instance, new() { Classifier = model.ToClassifier() });
            Assert.All(
                extractor.Extract(Article.Samples[0].Text!).Statements,
                statement => Assert.Equal(1, statement.Stance.Labels.Sum(label => statement.Stance[label]), 9));
        }
    }

    [EmbeddedModelFact]
    public void One_label_is_too_few()
    {
        LabelledStatementRow[] rows = [.. OwnStatements.Dev.Select(row => Relabelled(row, "none"))];

        Assert.StartsWith("The statements have 1 different labels; expected at least 2.", MessageOf(OnlyText, trainer => trainer.Train(Rows(rows))));
        Assert.StartsWith("The statements have 0 different labels; expected at least 2.", MessageOf(OnlyText, trainer => trainer.Train(Rows([]))));
    }

    [EmbeddedModelFact]
    public void No_statement_to_measure_by_is_said() =>
        Assert.StartsWith("There is no statement to measure by.", MessageOf(OnlyText, trainer => trainer.Train(Rows(OwnStatements.Train), Rows([]))));

    [EmbeddedModelFact]
    public void Too_few_documents_for_the_folds_are_said()
    {
        LabelledStatementRow[] rows = [.. OwnStatements.Dev.Select(row => new LabelledStatementRow { Document = "one", Text = row.Text, Content = row.Content, Label = row.Label })];

        Assert.StartsWith(
            "The statements of the documents outside a part of the cross-validation have 0 different labels; expected at least 2.",
            MessageOf(OnlyText, trainer => trainer.Train(Rows(rows))));
    }

    [EmbeddedModelFact]
    public void Statements_of_which_none_has_a_cue_are_told_apart_by_content()
    {
        LabelledStatementRow[] rows = [.. OwnStatements.Train.Select(row => new LabelledStatementRow { Text = row.Text, Content = row.Content, Label = row.Label })];

        MLNetStanceModel model = new MLNetStanceTrainer(_context, OnlyText).Train(Rows(rows), Rows(rows));

        Assert.True(model.Metrics.Accuracy > 0.9, $"{model.Metrics.Accuracy} right.");
        Assert.StartsWith(
            "The statements have neither cue nor content to learn from.",
            MessageOf(OnlyText, trainer => trainer.Train(Rows([new() { Label = "none" }, new() { Label = "warning" }]), Rows(rows))));
    }

    [EmbeddedModelFact]
    public void Options_that_cannot_be_are_refused()
    {
        Assert.Contains("neither text nor statement features", MessageOf(new() { UsesText = false, UsesStatementFeatures = false }, _ => { }));
        Assert.Contains("'1'", MessageOf(new() { Folds = 1 }, _ => { }));
        Assert.Contains("no path", MessageOf(OnlyText, trainer => trainer.Train([])));
    }

    [EmbeddedModelFact]
    public void A_missing_column_is_named()
    {
        IDataView rows = _context.Data.LoadFromEnumerable(Article.Samples);

        Assert.StartsWith("Training reads the column 'Label', String; the data have 'Name', 'Text'", MessageOf(OnlyText, trainer => trainer.Train(rows)));
        Assert.StartsWith("Training reads the column 'Document', String", MessageOf(OnlyText, trainer => trainer.Train(WithoutDocuments)));
        Assert.StartsWith("FeaturizeStatements reads the column 'Text', String", MessageOf(new(), trainer => trainer.Train(WithoutDocuments, Rows(OwnStatements.Dev))));
        Assert.StartsWith("Measuring reads the column 'Label', String; the data have 'Name', 'Text'", MessageOf(OnlyText, trainer => trainer.Train(Rows(OwnStatements.Train), rows)));
    }

    [EmbeddedModelFact]
    public void A_missing_file_is_named()
    {
        string path = _folder.PathOf("missing.jsonl");

        Assert.Contains(path, Assert.Throws<AnnotationException>(() => new MLNetStanceTrainer(_context, OnlyText).Train([path])).Message);
    }

    [EmbeddedModelTheory]
    [InlineData(2, true)]
    [InlineData(250, true)]
    [InlineData(250, false)]
    public void A_line_that_is_no_statement_is_named_wherever_it_stands(int line, bool usesFeatures)
    {
        List<string> lines = [.. File.ReadLines(WriteFile("good.jsonl", OwnStatements.Train))];
        lines.Insert(line - 1, "{\"id\": \"x\"");
        string path = _folder.Write("broken.jsonl", string.Join('\n', lines));

        AnnotationException e = Assert.Throws<AnnotationException>(
            () => new MLNetStanceTrainer(_context, OnlyText with { UsesStatementFeatures = usesFeatures }).Train([path], [WriteFile("dev.jsonl", OwnStatements.Dev)]));

        Assert.StartsWith($"{path}:{line}", e.Message);
    }

    [EmbeddedModelFact]
    public void Spans_that_do_not_fit_are_told_with_the_statement_while_it_trains()
    {
        LabelledStatementRow[] rows = [.. OwnStatements.Train];
        rows[200] = new() { Document = "d", Text = "The envoy left.", Content = "left", ContentSpans = [10, 99], Label = "none" };

        string message = Assert.Throws<InvalidOperationException>(() => new MLNetStanceTrainer(_context).Train(Rows(rows), Rows(OwnStatements.Dev))).Message;

        Assert.StartsWith("The statement \"The envoy left.\" cannot be featurized", message);
    }

    private string MessageOf(MLNetStanceTrainerOptions options, Action<MLNetStanceTrainer> act) =>
        Assert.ThrowsAny<ArgumentException>(() => act(new(_context, options))).Message;

    private IDataView WithoutDocuments => _context.Data.LoadFromEnumerable([new { Label = "none", Also = "", Cue = "said", Content = "no" }, new { Label = "warning", Also = "", Cue = "warned", Content = "no" }]);

    private IDataView Rows(LabelledStatementRow[] rows) => _context.Data.LoadFromEnumerable(rows);

    private IEnumerable<string> ScoresOf(MLNetStanceModel model) => ColumnText.Of(model.Transformer.Transform(Rows(OwnStatements.Dev)), "Score");

    private string WriteFile(string name, LabelledStatementRow[] rows) => _folder.Write(name, string.Join('\n', rows.Select(OwnStatements.JsonOf)));

    private static LabelledStatementRow Relabelled(LabelledStatementRow row, string label) => new()
    {
        Document = row.Document,
        Text = row.Text,
        Cue = row.Cue,
        Content = row.Content,
        Label = label,
    };

    private sealed class Judged
    {
        public string PredictedLabel { get; set; } = "";
    }
}
