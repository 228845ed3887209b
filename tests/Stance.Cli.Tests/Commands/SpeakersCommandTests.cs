using System.Text.Json;

namespace Stance.Cli.Tests.Commands;

public sealed class SpeakersCommandTests : IDisposable
{
    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [EmbeddedModelFact]
    public async Task Speakers_of_all_documents_come_once_the_most_frequent_first()
    {
        WriteNews();

        Assert.Equal(ExitCode.Success, await _run.RunAsync("speakers", _run.PathOf("news"), "--format", "jsonl"));

        JsonElement brandt = _run.Records.Single(record => record.GetProperty("name").GetString() == "Ida R. Brandt");
        Assert.Equal(
            ["name", "kind", "id", "aliases", "documents", "statements", "stances", "first", "last"], brandt.EnumerateObject().Select(property => property.Name));
        Assert.Equal("person", brandt.GetProperty("kind").GetString());
        Assert.Equal(2, brandt.GetProperty("documents").GetInt32());
        Assert.Equal(("a", "b"), (brandt.GetProperty("first").GetString(), brandt.GetProperty("last").GetString()));
        Assert.Contains("Ida Brandt", brandt.GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString()));
        Assert.DoesNotContain("she", brandt.GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString()));
        JsonElement.ObjectEnumerator stances = brandt.GetProperty("stances").EnumerateObject();
        Assert.Equal(StanceModel.LoadEmbedded().Labels.Select(label => label.Name), stances.Select(stance => stance.Name));
        Assert.Equal(brandt.GetProperty("statements").GetInt32(), stances.Sum(stance => stance.Value.GetInt32()));
        int[] counts = [.. _run.Records.Select(record => record.GetProperty("statements").GetInt32())];
        Assert.Equal(counts.OrderDescending(), counts);
    }

    [EmbeddedModelFact]
    public async Task Unnamed_speakers_are_one_line_unless_all_are_asked_for()
    {
        _run.File("a.txt", "A senior official said the talks failed. Critics said the plan was a disgrace.");

        await _run.RunAsync("speakers", _run.PathOf("a.txt"), "--format", "jsonl");
        Assert.Equal([null], _run.Records.Select(record => record.GetProperty("name").GetString()));

        await _run.RunAsync("speakers", _run.PathOf("a.txt"), "--format", "jsonl", "--all");
        Assert.Equal(["critics", "senior official"], _run.Records.Select(record => record.GetProperty("name").GetString()!.ToLowerInvariant()).Order());
    }

    [EmbeddedModelFact]
    public async Task A_spreadsheet_reads_the_names_and_numbers()
    {
        WriteNews();

        Assert.Equal(ExitCode.Success, await _run.RunAsync("speakers", _run.PathOf("news"), "--format", "csv", "-o", _run.PathOf("out.csv")));

        Assert.Empty(_run.Output);
        string[] lines = (await File.ReadAllTextAsync(_run.PathOf("out.csv"))).Split("\r\n");
        string labels = string.Join(',', StanceModel.LoadEmbedded().Labels.Select(label => label.Name));
        Assert.Equal($"name,kind,id,documents,statements,{labels},first,last,aliases", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("Ida R. Brandt,person,,2,", StringComparison.Ordinal));
        Assert.Equal("", lines[^1]);
    }

    [EmbeddedModelFact]
    public async Task The_table_names_everybody_and_counts()
    {
        WriteNews();

        Assert.Equal(ExitCode.Success, await _run.RunAsync("speakers", _run.PathOf("news")));

        Assert.Contains("Brandt", _run.Output);
        Assert.Contains("Statements", _run.Output);
        Assert.DoesNotContain('\u001b', _run.Output);
        Assert.All(_run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 120));
    }

    [EmbeddedModelFact]
    public async Task What_cannot_be_read_is_named_and_the_rest_is_counted()
    {
        WriteNews();

        Assert.Equal(ExitCode.InputFailed, await _run.RunAsync("speakers", _run.PathOf("missing.txt"), _run.PathOf("news"), "--format", "jsonl"));

        Assert.Contains("missing.txt: expected a file", _run.Error);
        Assert.Contains("Brandt", _run.Output);
    }

    [Fact]
    public async Task No_input_at_a_terminal_is_wrong_usage() =>
        Assert.Equal(ExitCode.Usage, await _run.RunAsync(null, terminal => terminal with { IsInputInteractive = true }, "speakers"));

    private void WriteNews()
    {
        _run.File("news/a.txt", "Minister Ida R. Brandt warned that Larnov would “answer every step”. “We want peace,” she said.");
        _run.File("news/b.txt", "Ida Brandt said the talks had failed. Ida Brandt said the port was closed.");
        _run.File("news/c.txt", "The ministry said that nobody was hurt.");
        _run.File("news/d.txt", "Ida Brandt left.");
    }
}
