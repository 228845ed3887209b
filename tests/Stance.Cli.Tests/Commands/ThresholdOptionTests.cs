using System.Text.Json;

namespace Stance.Cli.Tests.Commands;

public sealed class ThresholdOptionTests : IDisposable
{
    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [EmbeddedModelFact]
    public async Task Classified_records_below_the_threshold_are_none_with_their_probabilities()
    {
        string path = _run.File("in.jsonl", """{"id": "1", "text": "We condemn this brutal attack.", "label": "condemnation"}""");
        await _run.RunAsync("classify", path);
        JsonElement before = _run.Records[0].GetProperty("stance");
        Assert.Equal("condemnation", before.GetProperty("label").GetString());

        Assert.Equal(ExitCode.Success, await _run.RunAsync("classify", path, "--threshold", "condemnation=1", "--threshold", "warning=0.5"));

        JsonElement after = _run.Records[0].GetProperty("stance");
        Assert.Equal("none", after.GetProperty("label").GetString());
        Assert.Equal(before.GetProperty("probabilities").GetProperty("none").GetDouble(), after.GetProperty("score").GetDouble());
        Assert.Equal(before.GetProperty("probabilities").GetRawText(), after.GetProperty("probabilities").GetRawText());
    }

    [EmbeddedModelFact]
    public async Task Extracted_statements_and_sentences_below_the_threshold_are_none()
    {
        string path = _run.File("in.txt", "Minister Ida Brandt condemned the brutal attack.");

        Assert.Equal(ExitCode.Success, await _run.RunAsync("extract", path, "--format", "jsonl", "--threshold", "condemnation=1", "--threshold", "warning=1", "--threshold", "reassurance=1"));

        Assert.Equal("none", _run.Records[0].GetProperty("statements")[0].GetProperty("stance").GetProperty("label").GetString());
        Assert.Equal("none", _run.Records[0].GetProperty("sentences")[0].GetProperty("stance").GetString());
    }

    [EmbeddedModelTheory]
    [InlineData("classify", "praise=0.5")]
    [InlineData("extract", "none=0.5")]
    [InlineData("evaluate", "warning=7")]
    public async Task Thresholds_that_do_not_fit_the_model_are_wrong_usage(string command, string threshold)
    {
        string path = _run.File("in.jsonl", GoldFiles.Statements());

        Assert.Equal(ExitCode.Usage, await _run.RunAsync(command, path, "--threshold", threshold));

        Assert.StartsWith("stance: --threshold: The", _run.Error);
        Assert.DoesNotContain("Parameter", _run.Error);
        Assert.Empty(_run.Output);
    }
}
