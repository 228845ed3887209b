using System.Text.Json;

namespace Stance.Cli.Tests.Commands;

public sealed class LearningCurveCommandTests : IDisposable
{
    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [EmbeddedModelFact]
    public async Task Folds_give_growing_shares_with_intervals_and_what_doubling_brings()
    {
        string train = _run.File("train.jsonl", GoldFiles.Statements() + GoldFiles.Statements("other "));
        string page = _run.PathOf("page.html");

        Assert.Equal(
            ExitCode.Success,
            await _run.RunAsync("learning-curve", train, "--folds", "2", "--steps", "2", "--resamples", "20", "--json", "--html", page));

        JsonElement report = Assert.Single(_run.Records);
        Assert.Equal((128, 8, 2), (report.GetProperty("statements").GetInt32(), report.GetProperty("documents").GetInt32(), report.GetProperty("folds").GetInt32()));
        Assert.Equal([32.0, 64.0], report.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("statements").GetDouble()));
        Assert.True(report.GetProperty("steps")[1].GetProperty("macroF1").GetProperty("value").GetDouble() > 0.5);
        Assert.Equal(
            report.GetProperty("steps")[1].GetProperty("macroF1").GetProperty("value").GetDouble() - report.GetProperty("steps")[0].GetProperty("macroF1").GetProperty("value").GetDouble(),
            report.GetProperty("gainOfDoubling").GetProperty("value").GetDouble(), 3);
        Assert.Contains("<polyline", await File.ReadAllTextAsync(page));
    }

    [EmbeddedModelFact]
    public async Task Documents_of_the_development_file_are_not_trained_on()
    {
        string train = _run.File("train.jsonl", GoldFiles.Statements() + GoldFiles.Statements("other "));
        string dev = _run.File("dev.jsonl", GoldFiles.Statements());

        Assert.Equal(ExitCode.Success, await _run.RunAsync("learning-curve", train, "--dev", dev, "--steps", "2", "--resamples", "20"));

        Assert.Contains("64 statements not trained on", _run.Error);
        Assert.Contains("measured on 64 statements of 4 documents", _run.Output);
        Assert.Contains("doubling the data once more would bring about", _run.Output);
    }

    [EmbeddedModelFact]
    public async Task Too_few_documents_are_said()
    {
        string one = _run.File("one.jsonl", """{"id": "1", "text": "Oslo warned them.", "label": "warning"}""");

        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("learning-curve", one));
        Assert.Contains("expected statements from at least 2 documents", _run.Error);
        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("learning-curve", one, "--dev", one));
        Assert.Contains("expected statements from other documents", _run.Error);
    }

    [Theory]
    [InlineData("learning-curve", "t.jsonl", "--folds", "1")]
    [InlineData("learning-curve", "t.jsonl", "--steps", "0")]
    [InlineData("learning-curve", "t.jsonl", "--steps", "50")]
    public async Task Wrong_usage_is_said(params string[] args)
    {
        Assert.Equal(ExitCode.Usage, await _run.RunAsync(args));
        Assert.StartsWith("stance: Expected ", _run.Error);
    }
}
