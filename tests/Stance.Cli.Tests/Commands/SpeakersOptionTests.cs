namespace Stance.Cli.Tests.Commands;

/// <summary><c>--speakers</c> and <c>--date</c>: who is known beyond the articles, and when they were written.</summary>
public sealed class SpeakersOptionTests : IDisposable
{
    private const string Article = "The Illyrian president warned on Monday that the dam would break.";

    private const string Illyria = """
        {"people": [{"name": "Ada Moss", "id": "x:1", "roles": [{"role": "president", "country": "Illyria", "from": "2010", "to": "2019"}]},
                    {"name": "Ivo Brand", "id": "x:2", "roles": [{"role": "president", "country": "Illyria", "from": "2020"}]}],
         "governments": [{"name": "Illyria", "nationalities": ["Illyrian"]}]}
        """;

    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [EmbeddedModelFact]
    public async Task The_date_decides_who_the_president_was()
    {
        string speakers = _run.File("illyria.json", Illyria);

        Assert.Equal(ExitCode.Success, await _run.RunAsync("extract", _run.File("a.txt", Article), "--speakers", speakers, "--date", "2015-03-01", "--format", "jsonl"));
        Assert.Equal("Ada Moss x:1", SpeakerOf(0));

        Assert.Equal(ExitCode.Success, await _run.RunAsync("extract", _run.File("a.txt", Article), "--speakers", speakers, "--date", "2024-03-01", "--format", "jsonl"));
        Assert.Equal("Ivo Brand x:2", SpeakerOf(0));
    }

    [EmbeddedModelFact]
    public async Task A_records_own_date_wins_and_then_a_line_of_the_text_counts()
    {
        string records = _run.File("news.jsonl", $$"""
            {"id": 1, "date": "2024-03-01T08:00:00Z", "text": "{{Article}}"}
            {"id": 2, "date": null, "text": "{{Article}}"}
            {"id": 3, "date": "last week", "text": "{{Article}}"}
            """);
        string speakers = _run.File("illyria.json", Illyria);

        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("extract", records, "--speakers", speakers, "--date", "2015-03-01", "--format", "jsonl"));
        Assert.Equal(["Ivo Brand x:2", "Ada Moss x:1"], [SpeakerOf(0), SpeakerOf(1)]);
        Assert.Contains("line 3: expected a date YYYY-MM-DD as \"date\"", _run.Error);

        string dated = _run.File("b.txt", "Monday, March 2, 2015\n\n" + Article);
        Assert.Equal(ExitCode.Success, await _run.RunAsync("extract", dated, "--speakers", speakers, "--format", "jsonl"));
        Assert.Equal("Ada Moss x:1", SpeakerOf(0));
    }

    [EmbeddedModelFact]
    public async Task The_last_of_several_files_wins()
    {
        string first = _run.File("first.json", Illyria);
        string second = _run.File("second.json", """{"people": [{"name": "Ivo Brand", "id": "y:9", "roles": [{"role": "president", "country": "Illyria", "from": "2020"}]}]}""");

        Assert.Equal(
            ExitCode.Success,
            await _run.RunAsync("extract", _run.File("a.txt", Article), "--speakers", first, "--speakers", second, "--date", "2024-03-01", "--format", "jsonl"));
        Assert.Equal("Ivo Brand y:9", SpeakerOf(0));
    }

    [Fact]
    public async Task A_file_that_is_no_registry_is_wrong_usage_and_names_its_line()
    {
        string file = _run.File("s.json", "{\n \"people\": [\n  {\"nmae\": \"Ada Moss\"}\n ]\n}");

        Assert.Equal(ExitCode.Usage, await _run.RunAsync("extract", "-", "--speakers", file));
        Assert.Contains($"{file}:3: $.people[0]: unknown property \"nmae\"", _run.Error);

        Assert.Equal(ExitCode.Usage, await _run.RunAsync("extract", "-", "--speakers", _run.PathOf("missing.json")));
        Assert.Contains("missing.json", _run.Error);
    }

    [Theory]
    [InlineData("March 3")]
    [InlineData("2024-02-30")]
    [InlineData("")]
    public async Task A_date_that_is_none_is_wrong_usage(string date)
    {
        Assert.Equal(ExitCode.Usage, await _run.RunAsync("extract", "-", "--date", date));
        Assert.Contains("YYYY-MM-DD", _run.Error);
    }

    private string SpeakerOf(int record)
    {
        var speaker = _run.Records[record].GetProperty("statements")[0].GetProperty("speaker");
        return $"{speaker.GetProperty("name")} {speaker.GetProperty("id")}";
    }
}
