using System.Globalization;
using System.Text.Json;

namespace Stance.Cli.Tests.Commands;

public sealed class ThresholdCommandTests : IDisposable
{
    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [EmbeddedModelFact]
    public async Task A_threshold_does_what_it_promises_when_it_is_used()
    {
        string gold = _run.File("gold.jsonl", GoldFiles.Statements());
        Assert.Equal(ExitCode.Success, await _run.RunAsync("threshold", gold, "--label", "condemnation", "--recall", "0.2", "--json"));
        JsonElement found = Assert.Single(_run.Records[0].GetProperty("labels").EnumerateArray());
        double score = found.GetProperty("threshold").GetDouble();
        Assert.True(found.GetProperty("recall").GetDouble() >= 0.2);
        Assert.Equal($"--threshold condemnation={score.ToString(CultureInfo.InvariantCulture)}", _run.Records[0].GetProperty("options").GetString());

        await _run.RunAsync(["classify", gold, .. _run.Records[0].GetProperty("options").GetString()!.Split(' ')]);

        Assert.Equal(
            found.GetProperty("predictions").GetInt32(),
            _run.Records.Count(record => record.GetProperty("stance").GetProperty("label").GetString() == "condemnation"));
    }

    [EmbeddedModelFact]
    public async Task Every_label_but_none_has_a_row_and_misses_are_said()
    {
        string gold = _run.File("gold.jsonl", """{"id": "1", "text": "Oslo described the port.", "label": "warning"}""");

        Assert.Equal(ExitCode.Success, await _run.RunAsync("threshold", gold));

        Assert.Contains("precision is at least 0.9", _run.Output);
        Assert.Contains("reassurance: never predicted", _run.Output);
        Assert.DoesNotContain("none:", _run.Output);
    }

    [EmbeddedModelTheory]
    [InlineData("none")]
    [InlineData("praise")]
    public async Task Labels_that_have_no_threshold_are_wrong_usage(string label)
    {
        string gold = _run.File("gold.jsonl", GoldFiles.Statements());

        Assert.Equal(ExitCode.Usage, await _run.RunAsync("threshold", gold, "--label", label));
        Assert.Contains($"found '{label}'", _run.Error);
    }

    [Theory]
    [InlineData("threshold", "g.jsonl", "--precision", "0.9", "--recall", "0.8")]
    [InlineData("threshold", "g.jsonl", "--f1", "--recall", "0.8")]
    [InlineData("threshold", "g.jsonl", "--precision", "1.2")]
    [InlineData("threshold", "g.jsonl", "--recall", "0")]
    public async Task Wrong_usage_is_said(params string[] args)
    {
        Assert.Equal(ExitCode.Usage, await _run.RunAsync(args));
        Assert.StartsWith("stance: Expected ", _run.Error);
    }
}
