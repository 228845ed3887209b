using System.Text.Json;

namespace Stance.Cli.Tests.Commands;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [EmbeddedModelFact]
    public async Task Labelled_statements_give_measures_that_fit_together()
    {
        string gold = _run.File("gold.jsonl", GoldFiles.Statements());

        Assert.Equal(ExitCode.Success, await _run.RunAsync("evaluate", gold, "--json", "--resamples", "50"));

        JsonElement report = Assert.Single(_run.Records);
        JsonElement stance = report.GetProperty("stance");
        Assert.Equal((64, 4), (stance.GetProperty("statements").GetInt32(), stance.GetProperty("documents").GetInt32()));
        int[][] rows = [.. stance.GetProperty("confusion").GetProperty("rows").EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetInt32()).ToArray())];
        Assert.Equal(64, rows.Sum(row => row.Sum()));
        Assert.All(rows, row => Assert.Equal(16, row.Sum()));
        int right = rows.Select((row, i) => row[i]).Sum();
        Assert.Equal(right / 64.0, stance.GetProperty("accuracy").GetProperty("value").GetDouble(), 3);
        Assert.Equal(64, stance.GetProperty("reliability").EnumerateArray().Sum(bin => bin.GetProperty("items").GetInt32()));
        Assert.Equal(64 - right, stance.GetProperty("errors").GetArrayLength());
        Assert.InRange(
            stance.GetProperty("macroF1").GetProperty("value").GetDouble(),
            stance.GetProperty("macroF1").GetProperty("low").GetDouble(),
            stance.GetProperty("macroF1").GetProperty("high").GetDouble());
        Assert.Equal("documents", stance.GetProperty("resampled").GetString());
        Assert.False(report.TryGetProperty("articles", out _));
    }

    [EmbeddedModelFact]
    public async Task Same_seed_same_output_and_thresholds_make_none()
    {
        string gold = _run.File("gold.jsonl", GoldFiles.Statements());

        await _run.RunAsync("evaluate", gold, "--json", "--seed", "5", "--resamples", "20");
        string first = _run.Output;
        await _run.RunAsync("evaluate", gold, "--json", "--seed", "5", "--resamples", "20");
        Assert.Equal(first, _run.Output);

        Assert.Equal(ExitCode.Success, await _run.RunAsync("evaluate", gold, "--json", "--resamples", "0", "--threshold", "warning=1"));
        JsonElement stance = _run.Records[0].GetProperty("stance");
        int warning = stance.GetProperty("confusion").GetProperty("labels").EnumerateArray().ToList().FindIndex(label => label.GetString() == "warning");
        Assert.All(stance.GetProperty("confusion").GetProperty("rows").EnumerateArray(), row => Assert.Equal(0, row[warning].GetInt32()));
        Assert.Equal(JsonValueKind.Null, stance.GetProperty("macroF1").GetProperty("low").ValueKind);
    }

    [EmbeddedModelFact]
    public async Task Without_documents_intervals_resample_statements_and_say_so()
    {
        string gold = _run.File("gold.jsonl", string.Concat(GoldFiles.Statements().Split('\n').Take(5).Select(line => line.Replace("\"doc\"", "\"other\"") + "\n")));

        Assert.Equal(ExitCode.Success, await _run.RunAsync("evaluate", gold, "--resamples", "10"));

        Assert.Contains("10 resamples of 5 statements, for no two have one \"doc\"", _run.Output);
    }

    [EmbeddedModelFact]
    public async Task A_folder_of_articles_measures_the_whole_line()
    {
        string folder = GoldFiles.Articles(_run);

        Assert.Equal(ExitCode.Success, await _run.RunAsync("evaluate", folder, "--json"));

        JsonElement articles = _run.Records[0].GetProperty("articles");
        Assert.Equal((1, 2), (articles.GetProperty("articles").GetInt32(), articles.GetProperty("statements").GetInt32()));
        Assert.Equal(1, articles.GetProperty("spans").GetProperty("source").GetProperty("words").GetProperty("recall").GetProperty("value").GetDouble(), 3);
        // One article cannot be resampled.
        Assert.Equal(JsonValueKind.Null, articles.GetProperty("triple").GetProperty("f1").GetProperty("low").ValueKind);
    }

    [EmbeddedModelFact]
    public async Task People_get_tables_and_the_page_holds_everything_itself()
    {
        string gold = _run.File("gold.jsonl", GoldFiles.Statements());
        string page = _run.PathOf("page.html");

        Assert.Equal(ExitCode.Success, await _run.RunAsync("evaluate", gold, GoldFiles.Articles(_run), "--html", page, "--resamples", "20", "--hardest", "3"));

        Assert.Contains("macro F1", _run.Output);
        Assert.Contains("Confusion matrix", _run.Output);
        Assert.Contains("Whole line on 1 article", _run.Output);
        string html = await File.ReadAllTextAsync(page);
        Assert.StartsWith("<!DOCTYPE html>", html);
        Assert.EndsWith("</html>\n", html);
        Assert.Equal(4, html.Split("<svg ").Length - 1 - 1);
        Assert.DoesNotContain("http", html);
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("<b>“Critics”", html);
    }

    [EmbeddedModelFact]
    public async Task What_cannot_be_read_is_named_with_its_line()
    {
        string broken = _run.File("broken.jsonl", GoldFiles.Statements() + "{\"id\": \"x\"}\n");
        string blank = _run.File("blank.jsonl", """{"id": "x", "text": "Oslo  warned.", "label": "none", "cue": {"start": 4, "end": 6}}""");
        string empty = _run.File("empty.jsonl", "\n");

        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("evaluate", broken));
        Assert.StartsWith($"stance: {broken}:65: expected a string 'text'", _run.Error);
        Assert.Empty(_run.Output);
        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("evaluate", blank));
        Assert.StartsWith($"stance: {blank}:1: expected spans that cover words", _run.Error);
        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("evaluate", empty));
        Assert.StartsWith($"stance: {empty}: expected at least one statement", _run.Error);
        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("evaluate", _run.PathOf("gone.jsonl")));
        Assert.Contains("gone.jsonl", _run.Error);
        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("threshold", _run.PathOf(".")));
        Assert.Contains("found a folder", _run.Error);
    }

    [Theory]
    [InlineData("evaluate")]
    [InlineData("evaluate", "g.jsonl", "--resamples", "-1")]
    [InlineData("evaluate", "g.jsonl", "--threshold", "warning")]
    [InlineData("evaluate", "g.jsonl", "--threshold", "warning=high")]
    public async Task Wrong_usage_is_said(params string[] args)
    {
        Assert.Equal(ExitCode.Usage, await _run.RunAsync(args));
        Assert.StartsWith("stance: ", _run.Error);
    }
}
