using System.Text.Json;

namespace Stance.Cli.Tests.Commands;

public sealed class ResolveCommandTests : IDisposable
{
    private const string Article = "Minister Ida Brandt rejected the offer on Monday. “We want peace,” she said, adding that 🙂 talks were over.";

    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [EmbeddedModelFact]
    public async Task Each_source_gives_its_speaker_in_the_order_of_the_record()
    {
        _run.File("texts/larnov.2024.txt", Article);
        string sources = _run.File("sources.jsonl", Record("larnov.2024", null,
            Source("\"b\"", "she", "said", "“We want peace,”"), Source("7", "Minister Ida Brandt", "rejected", "the offer"), Source("\"c\"", null, "adding", "that 🙂 talks were over")));

        Assert.Equal(ExitCode.Success, await _run.RunAsync("resolve", _run.PathOf("texts"), "--sources", sources, "--format", "jsonl"));

        JsonElement record = Assert.Single(_run.Records);
        Assert.Equal(["id", "speakers"], Names(record));
        Assert.Equal("larnov.2024", record.GetProperty("id").GetString());
        JsonElement[] speakers = [.. record.GetProperty("speakers").EnumerateArray()];
        Assert.All(speakers, speaker => Assert.Equal(["key", "name", "kind", "reason", "confidence"], Names(speaker)));
        Assert.Equal(["\"b\"", "7", "\"c\""], speakers.Select(speaker => speaker.GetProperty("key").GetRawText()));
        Assert.All(speakers, speaker => Assert.Equal(("Ida Brandt", "person"), (speaker.GetProperty("name").GetString(), speaker.GetProperty("kind").GetString())));
        Assert.Equal(["pronoun", "name", "inherited"], speakers.Select(speaker => speaker.GetProperty("reason").GetString()));
        Assert.All(speakers, speaker => Assert.InRange(speaker.GetProperty("confidence").GetDouble(), 0, 1));
    }

    [EmbeddedModelFact]
    public async Task A_record_may_bring_its_text_and_come_from_standard_input()
    {
        byte[] input = System.Text.Encoding.UTF8.GetBytes(Record("a", Article, Source("1", "Minister Ida Brandt", "rejected", "the offer")));

        Assert.Equal(ExitCode.Success, await _run.RunAsync(input, null, "resolve", "--sources", "-"));

        Assert.Equal("Ida Brandt", _run.Records[0].GetProperty("speakers")[0].GetProperty("name").GetString());
    }

    [EmbeddedModelFact]
    public async Task What_is_wrong_with_a_record_is_said_in_its_place_and_the_rest_goes_on()
    {
        _run.File("texts/a.txt", Article);
        _run.File("texts/binary.txt", [0x50, 0x00, 0x04]);
        _run.File("secret.txt", Article);
        string sources = _run.File("sources.jsonl",
            """
            {"id": "missing", "sources": []}
            {"id": "binary", "sources": []}
            {"id": "../secret", "sources": []}
            {"id": "a"}
            {"id": "a", "sources": [{"start": 0, "end": 8}]}
            {"id": "a", "sources": [{"key": "E1", "start": 0, "end": "8"}]}
            {"id": "a", "sources": [{"key": "E1", "start": 0, "end": 8000}]}
            {"id": "a", "sources": [{"key": "E1", "start": null, "end": null, "cue": null, "content": []}]}
            {"id": "a", "sources": [{"key": "\ud83d", "start": 0, "end": 8}]}
            {"id": "a", "sour
            {"id": "a", "sources": [{"key": "E1", "start": 0, "end": 8, "cue": null}]}
            """);

        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("resolve", _run.PathOf("texts"), "--sources", sources));

        string[] errors = [.. _run.Records.Select(record => record.TryGetProperty("error", out JsonElement error) ? error.GetString()! : "")];
        Assert.Equal(11, errors.Length);
        Assert.Equal("", errors[10]);
        Assert.Contains("missing.txt; found neither", errors[0]);
        Assert.Contains("binary.txt: expected text", errors[1]);
        Assert.Contains("found a path that leads out of it", errors[2]);
        Assert.Contains("found no such list", errors[3]);
        Assert.Contains("found one without \"key\"", errors[4]);
        Assert.Contains("found other spans in source E1", errors[5]);
        Assert.Contains("the source [0, 8000) is empty or lies outside", errors[6]);
        Assert.Contains("has neither source nor cue nor content", errors[7]);
        Assert.Contains("expected Unicode text", errors[8]);
        Assert.Contains("found no JSON", errors[9]);
        Assert.Contains("sources.jsonl, line 7: expected spans", _run.Error);
    }

    [Fact]
    public async Task Sources_must_be_named()
    {
        Assert.Equal(ExitCode.Usage, await _run.RunAsync("resolve", _run.PathOf("texts")));

        Assert.Contains("--sources", _run.Error);
    }

    // Spans of the article's words; JSON escapes what is not ASCII.
    private static string Source(string key, string? source, string cue, string content) =>
        $$"""{"key":{{key}},{{(source is null ? "\"start\":null,\"end\":null" : Positions(source))}},"cue":[{{{Positions(cue)}}}],"content":[{{{Positions(content)}}}]}""";

    private static string Positions(string words)
    {
        int start = Article.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, words);
        return $"\"start\":{start},\"end\":{start + words.Length}";
    }

    private static string Record(string id, string? text, params string[] sources) =>
        $$"""{"id":"{{id}}",{{(text is null ? "" : $"\"text\":{JsonSerializer.Serialize(text)},")}}"sources":[{{string.Join(',', sources)}}]}""";

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];
}
