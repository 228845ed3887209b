using System.Text.Json;
using Stance.Training.Tests;

namespace Stance.Cli.Tests.Commands;

public sealed class TrainCommandTests : IDisposable
{
    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("train", "everyone", "--data", ".", "--output", "m.stance")]
    [InlineData("train", "--data", ".")]
    [InlineData("train", "--output", "m.stance")]
    [InlineData("train", "--data", ".", "--output", "m.stance", "--seed", "one")]
    [InlineData("train", "stance", "--data", "a.jsonl", "--output", "m.stance", "--folds", "1")]
    [InlineData("train", "stance", "--data", "a.jsonl", "--output", "m.stance", "--budget", "10")]
    [InlineData("train", "stance", "--data", "a.jsonl", "--output", "m.stance", "--format", "pdf")]
    [InlineData("train", "encoder", "--data", ".", "--output", "m.stance", "--budget", "10m")]
    [InlineData("train", "--data", ".", "--output", "m.stance", "--budget", "10m")]
    [InlineData("train", "encoder", "--data", ".", "--output", "m.stance", "--dev", "dev.jsonl")]
    [InlineData("train", "speakers", "--data", ".", "--output", "m.stance", "--folds", "3")]
    [InlineData("train", "encoder", "--data", "a", "b", "--output", "m.stance")]
    public async Task Wrong_usage_is_said(params string[] args)
    {
        Assert.Equal(ExitCode.Usage, await _run.RunAsync(args));
        Assert.StartsWith("stance: ", _run.Error);
        Assert.False(File.Exists("m.stance"));
    }

    [Fact]
    public async Task Part_that_does_not_exist_is_the_only_complaint()
    {
        Assert.Equal(ExitCode.Usage, await _run.RunAsync("train", "stence", "--data", "a.jsonl", "--dev", "dev.jsonl", "--output", "m.stance"));

        Assert.Contains("'stence' not recognized", _run.Error);
        Assert.Contains("Did you mean 'stance'?", _run.Error);
        Assert.DoesNotContain("--dev", _run.Error);
    }

    [Theory]
    [InlineData]
    [InlineData("everything")]
    public async Task Missing_data_is_named_and_no_model_is_written(params string[] parts)
    {
        string model = _run.PathOf("m.stance");

        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync(["train", .. parts, "--data", _run.PathOf("nothing"), "--output", model]));

        Assert.Contains($"stance: {_run.PathOf("nothing")}", _run.Error);
        Assert.Contains("found nothing", _run.Error);
        Assert.False(File.Exists(model));
        Assert.Empty(_run.Output);
    }

    [Fact]
    public async Task Broken_data_is_named_with_its_line()
    {
        _run.File("data/polnear/train/text/port.txt", "Kang said no."u8.ToArray());
        string marks = _run.File("data/polnear/train/attributions/port_ann.ann", "E1\tAttribution:T1 Cue:T1 Content:T2\n"u8.ToArray());

        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("train", "--data", _run.PathOf("."), "--output", _run.PathOf("m.stance")));

        Assert.Contains(Path.GetFileName(marks) + ":1: ", _run.Error);
    }

    [Fact]
    public async Task Model_that_the_other_parts_should_come_from_is_named_where_it_is_missing()
    {
        Assert.Equal(
            ExitCode.InvalidModel,
            await _run.RunAsync("train", "stance", "--data", ".", "--output", _run.PathOf("m.stance"), "--from", _run.PathOf("gone.stance")));
        Assert.Contains("gone.stance", _run.Error);
    }

    [Fact]
    public async Task Output_that_cannot_be_written_is_said_before_the_data_is_read()
    {
        string output = _run.PathOf("no/such/folder/m.stance");

        Assert.Equal(ExitCode.UnexpectedError, await _run.RunAsync("train", "stance", "--data", _run.PathOf("nothing.jsonl"), "--output", output));

        Assert.Contains(output, _run.Error);
        Assert.DoesNotContain("nothing.jsonl", _run.Error);
    }

    [EmbeddedModelFact]
    public async Task Corpora_of_the_project_train_a_part_and_programs_read_the_card()
    {
        using TestFolder corpora = new();
        ToyCorpus.Write(corpora);
        string model = _run.PathOf("m.stance");

        Assert.Equal(ExitCode.Success, await _run.RunAsync("train", "stance", "--data", corpora.FullName, "--output", model, "--json"));

        JsonElement report = Assert.Single(_run.Records);
        Assert.Equal((model, "3.1"), (report.GetProperty("output").GetString(), report.GetProperty("version").GetString()));
        JsonElement stance = report.GetProperty("card").GetProperty("parts").EnumerateArray().Single(part => part.GetProperty("part").GetString() == "stance");
        Assert.Contains(stance.GetProperty("data").EnumerateArray(), file => file.GetProperty("file").GetString() == "gold/stance/polnear-train.jsonl");
        Assert.Equal("macro F1", stance.GetProperty("scores")[0].GetProperty("figures")[0].GetProperty("name").GetString());
        Assert.Equal(ExitCode.Success, await _run.RunAsync("info", "--model", model, "--json"));
        Assert.Equal(report.GetProperty("card").GetRawText() + "\n", _run.Output);

        Assert.Equal(ExitCode.Success, await _run.RunAsync("train", "speakers", "--data", corpora.FullName, "--from", model, "--output", _run.PathOf("n.stance")));
        Assert.Contains("whom pronouns mean", _run.Output);
        Assert.Contains("macro F1", _run.Output);
        Assert.Equal(ExitCode.Success, await _run.RunAsync("info", "--model", _run.PathOf("n.stance")));
        Assert.Contains("taken from English news model 3.1, as it was; seed 1", _run.Output);
    }

    [EmbeddedModelFact]
    public async Task A_model_that_is_there_stays_where_the_data_cannot_be_read()
    {
        string output = _run.File("m.stance", "an older model");

        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("train", "stance", "--data", _run.PathOf("nothing.jsonl"), "--output", output));

        Assert.Equal("an older model", await File.ReadAllTextAsync(output));
    }

    [EmbeddedModelFact]
    public async Task Records_that_cannot_be_used_are_named_with_file_and_line_and_nothing_is_written()
    {
        string data = _run.File(
            "mine.jsonl",
            """
            {"id": "1", "text": "Oslo warned them.", "label": "warning"}
            {"id": "2", "text": "Oslo left."}

            {"id": "4", "text": "Oslo  said no.", "label": "none", "cue": {"start": 4, "end": 6}}
            """);
        string output = _run.PathOf("m.stance");

        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("train", "stance", "--data", data, "--output", output, "--predictions", _run.PathOf("p.jsonl")));

        Assert.Contains($"stance: {data}:2: expected", _run.Error);
        Assert.Contains($"stance: {data}:4: expected 'cue' to cover words of 'text'", _run.Error);
        Assert.False(File.Exists(output));
        Assert.False(File.Exists(_run.PathOf("p.jsonl")));
        Assert.Empty(_run.Output);
    }

    [EmbeddedModelTheory]
    [InlineData("""{"id": "1", "doc": "a", "text": "Oslo left.", "label": "none"}""", """{"id": "2", "doc": "b", "text": "Oslo came.", "label": "none"}""", "expected statements of at least two labels; found 'none' only")]
    [InlineData("""{"id": "1", "doc": "a", "text": "Oslo left.", "label": "none"}""", """{"id": "2", "doc": "a", "text": "Oslo warned.", "label": "warning"}""", "expected statements of at least two documents")]
    public async Task Too_little_data_is_said(string first, string second, string problem)
    {
        string data = _run.File("mine.jsonl", $"\n{first}\n{second}\n");

        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("train", "stance", "--data", data, "--output", _run.PathOf("m.stance")));

        Assert.Contains($"stance: {data}:2: {problem}", _run.Error);
    }

    [EmbeddedModelFact]
    public async Task Empty_data_is_said()
    {
        string data = _run.File("mine.jsonl", "\n");
        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("train", "stance", "--data", data, "--output", _run.PathOf("m.stance")));
        Assert.Contains($"stance: {data}: expected at least one labelled record", _run.Error);
    }
}
