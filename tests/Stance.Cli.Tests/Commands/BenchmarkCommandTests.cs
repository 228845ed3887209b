using System.Text.Json;

namespace Stance.Cli.Tests.Commands;

public sealed class BenchmarkCommandTests : IDisposable
{
    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [EmbeddedModelFact]
    public async Task Own_texts_are_measured_on_one_thread_and_on_more()
    {
        string article = _run.File("a.txt", "Brandt warned that the dam would break. Oslo said no.");
        string records = _run.File("b.jsonl", """{"text": "Larnov condemned the raid."}""");

        Assert.Equal(ExitCode.Success, await _run.RunAsync("benchmark", article, records, "--seconds", "0.2", "--parallel", "2", "--json"));

        JsonElement report = Assert.Single(_run.Records);
        Assert.Equal(2, report.GetProperty("texts").GetInt32());
        Assert.Equal(14, report.GetProperty("words").GetInt32());
        Assert.Equal([1, 2], report.GetProperty("throughput").EnumerateArray().Select(one => one.GetProperty("threads").GetInt32()));
        Assert.All(report.GetProperty("throughput").EnumerateArray(), one =>
        {
            JsonElement speed = one.GetProperty("wordsPerSecond");
            Assert.InRange(speed.GetProperty("value").GetDouble(), speed.GetProperty("low").GetDouble(), speed.GetProperty("high").GetDouble());
            Assert.True(speed.GetProperty("low").GetDouble() > 0);
            // Three statements in 14 words.
            Assert.Equal(3.0 / 14, one.GetProperty("statementsPerSecond").GetDouble() / speed.GetProperty("value").GetDouble(), 0.05);
        });
        Assert.True(report.GetProperty("speedUp").GetProperty("value").GetDouble() > 0);
        Assert.True(report.GetProperty("firstStatementMilliseconds").GetDouble() > report.GetProperty("loadMilliseconds").GetDouble());
    }

    [EmbeddedModelFact]
    public async Task Without_texts_the_article_of_the_tool_is_measured()
    {
        Assert.Equal(ExitCode.Success, await _run.RunAsync("benchmark", "--seconds", "0.2"));

        Assert.Contains("1 text,", _run.Output);
        Assert.Contains("95 % interval", _run.Output);
        Assert.Contains("Start: model loaded after", _run.Output);
        Assert.DoesNotContain("Speed-up", _run.Output);
    }

    [EmbeddedModelFact]
    public async Task What_cannot_be_read_is_named_and_the_rest_is_measured()
    {
        string article = _run.File("a.txt", "Oslo said no.");

        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("benchmark", article, _run.PathOf("missing.txt"), "--seconds", "0.1", "--json"));

        Assert.Contains("missing.txt", _run.Error);
        Assert.Equal(3, _run.Records[0].GetProperty("words").GetInt32());
    }

    [EmbeddedModelFact]
    public async Task Texts_without_words_cannot_be_measured()
    {
        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("benchmark", _run.File("a.txt", " \n"), "--seconds", "0.1"));

        Assert.Contains("at least one word", _run.Error);
    }

    [Theory]
    [InlineData("--seconds", "0")]
    [InlineData("--seconds", "NaN")]
    [InlineData("--parallel", "-1")]
    public async Task Wrong_usage_is_said(params string[] options)
    {
        Assert.Equal(ExitCode.Usage, await _run.RunAsync(["benchmark", .. options]));
        Assert.StartsWith("stance: Expected ", _run.Error);
    }
}
