using System.Globalization;
using System.Text.Json;

namespace Stance.Cli.Tests.Commands;

public sealed class DataCheckCommandTests : IDisposable
{
    private static readonly string[] Speakers = ["The council", "The minister", "The union", "The admiral", "The envoy"];
    private static readonly string[] Things = ["ferry", "bridge", "harbour", "tunnel", "market", "museum"];

    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public async Task Everything_that_is_wrong_is_in_the_json()
    {
        string train = _run.File("train.jsonl", string.Join('\n',
            Line("a", "port", "Oslo said that the ice would stay in the fjord until the end of May.", "none", 0, 4),
            Line("b", "port", "Oslo said that the ice would stay in the fjord until the end of May.", "warning", 0, 4),
            Line("c", "quay", "Oslo said that the ice would stay in the fjord until the end of April.", "none", 0, 4),
            Line("d", "quay", "Rome denied it.", "none", 0, 3),
            Line("d", "quay", "Rome said more.", "none", 0, 5),
            Line("e", "quay", "Rome said even more.", "none", 0, 99)));
        string dev = _run.File("dev.jsonl", Line("f", "port", "Oslo said that the ice would stay in the fjord until the end of June.", "none", 0, 4));

        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("data", "check", train, "--dev", dev, "--json", "--no-train"));

        JsonElement found = Assert.Single(_run.Records);
        Assert.Equal((5, 1), (found.GetProperty("examples").GetProperty("train").GetInt32(), found.GetProperty("examples").GetProperty("dev").GetInt32()));
        Assert.Equal(6, found.GetProperty("problems")[0].GetProperty("line").GetInt32());
        Assert.Contains("[0, 99)", found.GetProperty("problems")[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Contains($"stance: {train}:6: ", _run.Error, StringComparison.Ordinal);
        JsonElement labels = found.GetProperty("labels");
        Assert.Equal(["none", "warning"], labels.EnumerateArray().Select(label => label.GetProperty("label").GetString()));
        Assert.Equal((4, 1, 5), (labels[0].GetProperty("train").GetInt32(), labels[0].GetProperty("dev").GetInt32(), labels[0].GetProperty("confidence").GetProperty("2").GetInt32()));
        JsonElement port = found.GetProperty("documents").EnumerateArray().Single(document => document.GetProperty("doc").GetString() == "port");
        Assert.Equal((2, 1), (port.GetProperty("train").GetInt32(), port.GetProperty("dev").GetInt32()));
        Assert.Equal(["d"], found.GetProperty("repeatedIds").EnumerateArray().Select(id => id.GetString()));
        JsonElement duplicate = Assert.Single(found.GetProperty("duplicates").EnumerateArray());
        Assert.True(duplicate.GetProperty("conflict").GetBoolean());
        Assert.Equal(["a", "b"], Ids(duplicate));
        Assert.Contains(found.GetProperty("nearDuplicates").EnumerateArray(), pair => Ids(pair).SequenceEqual(["a", "c"]) && !pair.GetProperty("betweenSplits").GetBoolean());
        Assert.Contains(found.GetProperty("nearDuplicates").EnumerateArray(), pair => Ids(pair).SequenceEqual(["a", "f"]) && pair.GetProperty("betweenSplits").GetBoolean());
        Assert.Equal(["cut-word", "white-space"], found.GetProperty("spans").EnumerateArray().Select(span => span.GetProperty("kind").GetString()).Order());
        Assert.Equal(JsonValueKind.Null, found.GetProperty("suspects").ValueKind);
        Assert.True(found.GetProperty("lengths").GetProperty("words").GetProperty("most").GetInt32() > 10);
    }

    [Fact]
    public async Task Tables_say_it_to_people()
    {
        string train = _run.File("train.jsonl", string.Join('\n', Line("a", "port", "Oslo said no.", "none", 0, 4), Line("b", "port", "Oslo said no.", "warning", 0, 4)));
        string dev = _run.File("dev.jsonl", Line("c", "port", "Oslo said no!", "none", 0, 4));

        Assert.Equal(ExitCode.Success, await _run.RunAsync("data", "check", train, "--dev", dev, "--no-train"));

        Assert.Contains("2 examples to train on, 1 example for development", _run.Output, StringComparison.Ordinal);
        Assert.Contains("Same text and spans, different labels: 1", _run.Output, StringComparison.Ordinal);
        Assert.Contains("Documents on both sides of the split: 1", _run.Output, StringComparison.Ordinal);
        Assert.Contains("The same or nearly the same text on both sides of the split: 1", _run.Output, StringComparison.Ordinal);
        Assert.Empty(_run.Error);
    }

    [EmbeddedModelFact]
    public async Task Planted_wrong_labels_are_suspects_whatever_the_labels_are_called()
    {
        List<string> lines = [];
        for (int i = 0; i < 120; i++)
        {
            bool isLoud = i % 2 == 0;
            string text = $"{Speakers[i % 5]} {(isLoud ? "condemned the shameful sale" : "announced the planned opening")} of the {Things[i / 2 % 6]} in {1900 + i}.";
            bool isPlanted = i is 30 or 77;
            lines.Add(Line($"{i}", $"d{i / 4}", text, isLoud != isPlanted ? "loud" : "quiet", 0, Speakers[i % 5].Length));
        }

        Assert.Equal(ExitCode.Success, await _run.RunAsync("data", "check", _run.File("train.jsonl", string.Join('\n', lines)), "--json", "--folds", "3"));

        JsonElement[] suspects = [.. Assert.Single(_run.Records).GetProperty("suspects").EnumerateArray()];
        Assert.Equal(["30", "77"], suspects.Take(2).Select(suspect => suspect.GetProperty("id").GetString()).Order());
        Assert.InRange(suspects.Length, 2, 6);
        Assert.Equal(["loud", "quiet"], suspects.Take(2).Select(suspect => suspect.GetProperty("suggested").GetString()).Order());
        Assert.Equal(ExitCode.Success, await _run.RunAsync("data", "check", _run.PathOf("train.jsonl"), "--folds", "3"));
        Assert.Contains("Labels that are probably wrong: ", _run.Output, StringComparison.Ordinal);
        Assert.True(suspects[0].GetProperty("suggestedProbability").GetDouble() > suspects[0].GetProperty("probability").GetDouble());
    }

    [Fact]
    public async Task One_label_or_one_document_is_nothing_to_learn_from()
    {
        string one = _run.File("one.jsonl", Line("a", "port", "Oslo said no.", "none", 0, 4) + "\n" + Line("b", "port", "Oslo said so.", "warning", 0, 4));

        Assert.Equal(ExitCode.Success, await _run.RunAsync("data", "check", one));

        Assert.Contains("wrong labels are not looked for: the examples are of one document", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nonsense_is_named()
    {
        string binary = _run.File("image.jsonl", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFF, 0xFE]);
        string empty = _run.File("empty.csv", "");
        string unknown = _run.File("notes.md", "Some notes.\n");
        string folder = Path.GetDirectoryName(_run.File("folder/notes.md", "Some notes.\n"))!;
        string missing = _run.PathOf("missing.jsonl");

        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("data", "check", binary, empty, unknown, folder, missing, "--no-train"));

        Assert.Contains($"stance: {binary}:1: expected UTF-8 text", _run.Error, StringComparison.Ordinal);
        Assert.Contains($"stance: {empty}: expected at least one labelled record", _run.Error, StringComparison.Ordinal);
        Assert.Contains($"stance: {unknown}: expected a file in one of the formats", _run.Error, StringComparison.Ordinal);
        Assert.Contains($"stance: {folder}: expected a folder with files", _run.Error, StringComparison.Ordinal);
        Assert.Contains($"stance: {missing}: ", _run.Error, StringComparison.Ordinal);
        Assert.Contains("0 examples to train on", _run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_file_with_many_bad_lines_the_first_are_named()
    {
        string bad = _run.File("bad.jsonl", string.Concat(Enumerable.Repeat("nonsense\n", 50)));

        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("data", "check", bad, "--no-train", "--json"));

        Assert.Equal(21, _run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains($"stance: {bad}: 30 more records could not be read", _run.Error, StringComparison.Ordinal);
        Assert.Equal(50, _run.Records[0].GetProperty("problems").GetArrayLength());
    }

    [Theory]
    [InlineData("data")]
    [InlineData("data", "check")]
    [InlineData("data", "check", "a.jsonl", "--folds", "1")]
    [InlineData("data", "check", "a.jsonl", "--format", "xml")]
    [InlineData("data", "check", "a.jsonl", "--seed", "one")]
    public async Task Wrong_usage_is_said(params string[] args)
    {
        Assert.Equal(ExitCode.Usage, await _run.RunAsync(args));
        Assert.StartsWith("stance: ", _run.Error, StringComparison.Ordinal);
    }

    private static string[] Ids(JsonElement found) => [.. found.GetProperty("examples").EnumerateArray().Select(example => example.GetProperty("id").GetString()!)];

    private static string Line(string id, string document, string text, string label, int start, int end) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"id": "{{id}}", "doc": "{{document}}", "text": "{{text}}", "source": {"start": {{start}}, "end": {{end}}}, "label": "{{label}}", "confidence": 2}""");
}
