namespace Stance.Cli.Tests.Commands;

public sealed class DataConvertCommandTests : IDisposable
{
    private const string Two =
        """
        {"id": "a", "doc": "port", "text": "🕊 Kang warned Oslo.", "source": {"start": 3, "end": 7}, "cue": {"start": 8, "end": 14}, "content": [{"start": 15, "end": 20}], "label": "warning", "confidence": 2}
        {"id": "b", "doc": "port", "text": "Nobody spoke.", "label": "none"}

        """;

    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("csv")]
    [InlineData("brat")]
    [InlineData("conll")]
    [InlineData("prodigy")]
    [InlineData("doccano")]
    [InlineData("label-studio")]
    public async Task There_and_back_is_the_same_file(string format)
    {
        string own = _run.File("own.jsonl", Two);
        Assert.Equal(ExitCode.Success, await _run.RunAsync("data", "convert", own, "--from", "jsonl", "--to", "jsonl", "--output", _run.PathOf("first.jsonl")));

        Assert.Equal(ExitCode.Success, await _run.RunAsync("data", "convert", own, "--to", format, "--output", _run.PathOf("other")));
        Assert.Equal($"2 records written to {_run.PathOf("other")} as {format}\n", _run.Output);
        Assert.Empty(_run.Error);
        Assert.Equal(ExitCode.Success, await _run.RunAsync("data", "convert", _run.PathOf("other"), "--from", format, "--to", "jsonl", "--output", _run.PathOf("second.jsonl")));

        Assert.Equal(File.ReadAllText(_run.PathOf("first.jsonl")), File.ReadAllText(_run.PathOf("second.jsonl")));
    }

    [Fact]
    public async Task Offsets_of_another_unit_are_read_and_written()
    {
        string python = _run.File("python.jsonl", """{"id": "a", "text": "🕊 Kang warned.", "cue": {"start": 7, "end": 13}, "label": "warning"}""");

        Assert.Equal(ExitCode.Success, await _run.RunAsync("data", "convert", python, "--from-offsets", "code-points", "--to", "jsonl", "--output", _run.PathOf("dotnet.jsonl")));
        Assert.Equal(ExitCode.Success, await _run.RunAsync("data", "convert", _run.PathOf("dotnet.jsonl"), "--to", "csv", "--to-offsets", "code-points", "--output", _run.PathOf("back.csv")));

        const string text = "🕊 Kang warned.";
        System.Text.Json.JsonElement cue = System.Text.Json.JsonDocument.Parse(File.ReadAllText(_run.PathOf("dotnet.jsonl"))).RootElement.GetProperty("cue");
        Assert.Equal("warned", text[cue.GetProperty("start").GetInt32()..cue.GetProperty("end").GetInt32()]);
        Assert.Contains(",7,13,", File.ReadAllText(_run.PathOf("back.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unreadable_records_are_named_and_the_others_written()
    {
        string own = _run.File("own.jsonl", "{\"id\": \"x\"}\n" + Two + "nonsense\n");

        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("data", "convert", own, "--to", "csv", "--output", _run.PathOf("out.csv"), "--json"));

        Assert.Contains($"stance: {own}:1: expected a string 'text'", _run.Error, StringComparison.Ordinal);
        Assert.Contains($"stance: {own}:4: expected one JSON object", _run.Error, StringComparison.Ordinal);
        Assert.Equal(3, File.ReadAllLines(_run.PathOf("out.csv")).Length);
        Assert.Equal(2, _run.Records[0].GetProperty("written").GetInt32());
        Assert.Equal([1, 4], _run.Records[0].GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task Existing_files_stay_unless_forced()
    {
        string own = _run.File("own.jsonl", Two);
        string kept = _run.File("out.csv", "kept");
        _run.File("folder/kept.txt", "kept");

        Assert.Equal(ExitCode.Usage, await _run.RunAsync("data", "convert", own, "--to", "csv", "--output", kept));
        Assert.Contains($"stance: {kept}: expected a new file", _run.Error, StringComparison.Ordinal);
        Assert.Equal("kept", File.ReadAllText(kept));
        Assert.Equal(ExitCode.Usage, await _run.RunAsync("data", "convert", own, "--to", "brat", "--output", _run.PathOf("folder")));
        Assert.Equal(ExitCode.Usage, await _run.RunAsync("data", "convert", own, "--to", "brat", "--output", kept, "--force"));
        Assert.Equal(ExitCode.Usage, await _run.RunAsync("data", "convert", own, "--to", "csv", "--output", _run.PathOf("folder"), "--force"));
        Assert.Single(Directory.GetFiles(_run.PathOf("folder")));

        Assert.Equal(ExitCode.Success, await _run.RunAsync("data", "convert", own, "--to", "csv", "--output", kept, "--force"));
        Assert.StartsWith("id,", File.ReadAllText(kept), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_lost_or_left_out_is_said()
    {
        string own = _run.File("own.jsonl", """{"id": "a", "text": "Kang said no.", "cue": {"start": 5, "end": 10}, "label": "none", "corpus": "own"}""");

        Assert.Equal(ExitCode.Success, await _run.RunAsync("data", "convert", own, "--to", "conll", "--output", _run.PathOf("out.conll"), "--json"));

        Assert.Contains("conll cannot carry 'cue' of 1 records: a", _run.Error, StringComparison.Ordinal);
        Assert.Contains($"stance: {own}: left out: member 'corpus' (1 times)", _run.Error, StringComparison.Ordinal);
        Assert.Equal("cue", _run.Records[0].GetProperty("lost")[0].GetProperty("member").GetString());
    }

    [Fact]
    public async Task Without_a_record_nothing_is_written()
    {
        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("data", "convert", _run.File("empty.jsonl", ""), "--to", "csv", "--output", _run.PathOf("out.csv")));

        Assert.Contains("expected at least one labelled record", _run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_run.PathOf("out.csv")));
    }

    [Theory]
    [InlineData("data", "convert", "a.jsonl", "--output", "b.csv")]
    [InlineData("data", "convert", "a.jsonl", "--to", "xml", "--output", "b.xml")]
    [InlineData("data", "convert", "a.jsonl", "--to", "csv")]
    [InlineData("data", "convert", "--to", "csv", "--output", "b.csv")]
    [InlineData("data", "convert", "a.jsonl", "--to", "csv", "--output", "b.csv", "--from-offsets", "bytes")]
    public async Task Wrong_usage_is_said(params string[] args)
    {
        Assert.Equal(ExitCode.Usage, await _run.RunAsync(args));
        Assert.StartsWith("stance: ", _run.Error, StringComparison.Ordinal);
    }
}
