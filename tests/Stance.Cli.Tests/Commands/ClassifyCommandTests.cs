using System.Text.Json;

namespace Stance.Cli.Tests.Commands;

public sealed class ClassifyCommandTests : IDisposable
{
    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [EmbeddedModelFact]
    public async Task Each_record_gives_its_stance()
    {
        string path = _run.File("in.jsonl",
            """
            {"id": "spans", "text": "Oslo warned them.", "source": {"start": 0, "end": 4}, "cue": {"start": 5, "end": 11}, "content": [{"start": 12, "end": 16}]}
            {"id": "null", "text": "Oslo warned them.", "source": null, "cue": null, "content": null}
            {"id": "text", "text": "We condemn the attack."}
            """);

        Assert.Equal(ExitCode.Success, await _run.RunAsync("classify", path, "--format", "jsonl"));

        Assert.Equal(["spans", "null", "text"], _run.Ids);
        foreach (JsonElement record in _run.Records)
        {
            JsonElement stance = record.GetProperty("stance");
            JsonElement.ObjectEnumerator probabilities = stance.GetProperty("probabilities").EnumerateObject();
            Assert.Equal(1, probabilities.Sum(one => one.Value.GetDouble()), 3);
            Assert.True(record.GetProperty("target").ValueKind is JsonValueKind.Null || stance.GetProperty("label").GetString() != "none");
            Assert.Equal(stance.GetProperty("score").GetDouble(), probabilities.Single(one => one.Name == stance.GetProperty("label").GetString()).Value.GetDouble());
        }
    }

    [EmbeddedModelFact]
    public async Task Spans_that_are_none_give_an_error_in_their_place()
    {
        string path = _run.File("in.jsonl",
            """
            {"id": "outside", "text": "Oslo warned them.", "source": {"start": 0, "end": 400}}
            {"id": "kind", "text": "Oslo warned them.", "cue": "warned"}
            {"id": "list", "text": "Oslo warned them.", "content": {"start": 0, "end": 4}}
            {"id": "number", "text": "Oslo warned them.", "content": [{"start": 0.5, "end": 4}]}
            {"id": "good", "text": "Oslo warned them."}
            """);

        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("classify", path));

        Assert.Equal([true, true, true, true, false], _run.Records.Select(record => record.TryGetProperty("error", out _)));
        Assert.Contains("in.jsonl, line 1: expected spans that cover words", _run.Error);
    }
}
