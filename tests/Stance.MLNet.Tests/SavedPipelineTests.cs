using System.Diagnostics;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Stance.MLNet.Tests;

public sealed class SavedPipelineTests : IDisposable
{
    private readonly MLContext _context = new(seed: 1);
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [EmbeddedModelFact]
    public void A_trained_pipeline_predicts_the_same_after_save_and_load()
    {
        string path = _folder.PathOf("stance.zip");
        TrainedModels.Whole.Save(path);
        IDataView rows = _context.Data.LoadFromEnumerable(OwnStatements.Unseen);
        string[] before = Predictions(TrainedModels.Whole.Transformer.Transform(rows));

        Assert.Equal(500, before.Length);
        Assert.True(before.Distinct().Count() > 400, "The statements are hardly told apart.");
        Assert.Equal(before, Predictions(TrainedModels.Context.Model.Load(path, out _).Transform(rows)));
        Assert.Equal(before, Predictions(new MLContext().Model.Load(path, out _).Transform(rows)));
    }

    [EmbeddedModelFact]
    public async Task A_trained_pipeline_predicts_the_same_in_another_process_that_knows_its_file_only()
    {
        string path = _folder.PathOf("stance.zip");
        TrainedModels.Whole.Save(path);
        IDataView rows = _context.Data.LoadFromEnumerable(OwnStatements.Unseen);

        Assert.Equal(ColumnText.Of(TrainedModels.Whole.Transformer.Transform(rows), "Score"), await RunAsync(path, rows, "Score"));
    }

    [EmbeddedModelFact]
    public async Task Extraction_says_the_same_after_save_and_load_here_and_elsewhere()
    {
        string path = _folder.PathOf("extraction.zip");
        IDataView rows = _context.Data.LoadFromEnumerable(Article.Samples);
        ITransformer extraction = _context.Transforms.ExtractStatements("Lead").Fit(rows);
        string[] before = [.. ColumnText.Of(extraction.Transform(rows), "Lead.Probabilities")];

        _context.Model.Save(extraction, rows.Schema, path);

        Assert.Equal(before, ColumnText.Of(new MLContext().Model.Load(path, out _).Transform(rows), "Lead.Probabilities"));
        Assert.Equal(before, await RunAsync(path, rows, "Lead.Probabilities"));
    }

    [EmbeddedModelFact]
    public void The_saved_pipeline_tells_which_columns_it_was_trained_on()
    {
        string path = _folder.PathOf("stance.zip");
        TrainedModels.Text.Save(path);

        _context.Model.Load(path, out DataViewSchema schema);

        Assert.Equal(TrainedModels.Text.InputSchema.Select(column => (column.Name, column.Type)), schema.Select(column => (column.Name, column.Type)));
    }

    [EmbeddedModelFact]
    public async Task Elsewhere_a_model_that_the_package_does_not_carry_has_to_be_registered_first()
    {
        StanceModel other = OtherModels.WithOtherEncoder(EmbeddedModel.Instance);
        IDataView rows = _context.Data.LoadFromEnumerable(OwnStatements.Dev);
        ITransformer features = _context.Transforms.FeaturizeStatements(model: other).Fit(rows);
        IDataView articles = _context.Data.LoadFromEnumerable(Article.Samples);
        ITransformer extraction = _context.Transforms.ExtractStatements(model: other).Fit(articles);

        // Here it is known, as a step was made of it.
        Assert.Equal(100, Reload(features, rows).Transform(rows).GetColumn<float[]>("StatementFeatures").Count());
        Assert.Equal(Article.Samples.Length, Reload(extraction, articles).Transform(articles).GetColumn<string[]>("Statements.Stance").Count());
        AssertAsksToRegister(new StatementFeaturizer(other).Fingerprint, await ErrorOfAsync(features, rows, "StatementFeatures"));
        AssertAsksToRegister(other.Fingerprint, await ErrorOfAsync(extraction, articles, "Statements.Stance"));
    }

    [EmbeddedModelFact]
    public void A_registered_model_is_the_one_that_a_pipeline_names()
    {
        StanceModel renamed = OtherModels.WithVersion(EmbeddedModel.Instance, "renamed");

        StanceModelCatalog.Register(renamed);
        StanceModelCatalog.Register(renamed);

        Assert.NotEqual(EmbeddedModel.Instance.Fingerprint, renamed.Fingerprint);
        Assert.Equal(EmbeddedModel.Instance.Fingerprint, StanceModelCatalog.Embedded.Fingerprint);
        Assert.Single(StanceModelCatalog.ExtractorOf(renamed.Fingerprint).Extract("Ida Brandt condemned the attack.").Statements);
        string message = Assert.Throws<InvalidOperationException>(() => StanceModelCatalog.ExtractorOf("0123456789abcdef")).Message;
        AssertAsksToRegister("0123456789abcdef", message);
        Assert.Contains(EmbeddedModel.Instance.Version, message);
    }

    private static void AssertAsksToRegister(string fingerprint, string message)
    {
        Assert.Contains($"of a Stance model that is not known here (fingerprint {fingerprint}", message);
        Assert.Contains("StanceModelCatalog.Register", message);
    }

    private static string[] Predictions(IDataView judged) => [.. ColumnText.Of(judged, "PredictedLabel").Zip(ColumnText.Of(judged, "Score"), (label, scores) => $"{label} {scores}")];

    private ITransformer Reload(ITransformer pipeline, IDataView rows)
    {
        using MemoryStream file = new();
        _context.Model.Save(pipeline, rows.Schema, file);
        file.Position = 0;
        return new MLContext().Model.Load(file, out _);
    }

    private async Task<string> ErrorOfAsync(ITransformer pipeline, IDataView rows, string column)
    {
        string path = _folder.PathOf("pipeline.zip");
        _context.Model.Save(pipeline, rows.Schema, path);
        (int exitCode, _, string error) = await StartAsync(path, rows, column);
        Assert.NotEqual(0, exitCode);
        return error;
    }

    private async Task<string[]> RunAsync(string pipeline, IDataView rows, string column)
    {
        (int exitCode, string output, string error) = await StartAsync(pipeline, rows, column);
        Assert.True(exitCode == 0, error);
        return output.ReplaceLineEndings("\n").Split('\n')[..^1];
    }

    private async Task<(int ExitCode, string Output, string Error)> StartAsync(string pipeline, IDataView rows, string column)
    {
        string data = _folder.PathOf("rows.idv");
        using (FileStream file = File.Create(data))
        {
            _context.Data.SaveAsBinary(rows, file);
        }
        using Process process = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(Program).Assembly.Location, pipeline, data, column])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
