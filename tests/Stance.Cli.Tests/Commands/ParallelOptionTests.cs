using System.Text.Json;

namespace Stance.Cli.Tests.Commands;

public sealed class ParallelOptionTests : IDisposable
{
    private const string Article = "Minister Ida Brandt warned that Larnov would “answer every step”.\n\n“We want peace,” she said. Critics called it a disgrace.\n\n";

    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [EmbeddedModelTheory]
    [InlineData("extract", "--format", "jsonl")]
    [InlineData("extract", "--format", "table")]
    [InlineData("speakers", "--format", "csv")]
    [InlineData("classify", "--format", "jsonl")]
    public async Task Any_number_of_texts_at_a_time_gives_the_same_bytes(string command, params string[] options)
    {
        string path = _run.File("many.jsonl", string.Concat(Enumerable.Range(0, 60).Select(Record)));

        await AssertSame([command, path, .. options]);
    }

    [EmbeddedModelFact]
    public async Task Sources_are_resolved_the_same()
    {
        string path = _run.File("sources.jsonl", string.Concat(Enumerable.Range(0, 60).Select(i => JsonSerializer.Serialize(new
        {
            id = i,
            text = i % 11 == 5 ? null : string.Concat(Enumerable.Repeat(Article, 1 + (i % 4))),
            sources = new[] { new { key = "a", start = 0, end = "Minister Ida Brandt".Length } },
        }) + "\n")));

        await AssertSame("resolve", "--sources", path);
    }

    [EmbeddedModelFact]
    public async Task A_model_is_measured_the_same()
    {
        string statements = _run.File("gold.jsonl", GoldFiles.Statements());

        await AssertSame("evaluate", statements, GoldFiles.Articles(_run), "--json", "--resamples", "20");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("two")]
    [InlineData("5000")]
    public async Task Anything_but_a_number_of_texts_is_wrong_usage(string value)
    {
        Assert.Equal(ExitCode.Usage, await _run.RunAsync("extract", _run.File("a.txt", Article), "--parallel", value));

        Assert.Contains($"Expected a number from 1 to 1024 as --parallel; found '{value}'.", _run.Error);
    }

    [EmbeddedModelFact]
    public async Task An_interrupt_leaves_whole_lines_in_the_order_of_the_texts()
    {
        string path = _run.File("many.jsonl", string.Concat(Enumerable.Range(0, 5000).Select(i => JsonSerializer.Serialize(new { id = i, text = Article }) + "\n")));
        using var stop = new CancellationTokenSource();
        using var output = new InterruptedStream(stop, 40);
        Terminal terminal = new(Stream.Null, output, TextWriter.Null);

        Assert.Equal(ExitCode.Interrupted, await CommandLine.RunAsync(["extract", path, "--format", "jsonl", "--parallel", "3"], terminal, stop.Token));

        string[] lines = System.Text.Encoding.UTF8.GetString(output.ToArray()).Split('\n');
        Assert.Equal("", lines[^1]);
        Assert.InRange(lines.Length, 41, 4000);
        Assert.Equal(Enumerable.Range(0, lines.Length - 1), lines[..^1].Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetInt32()));
    }

    private static string Record(int i) => i % 13 == 7
        ? $$"""{"id": {{i}}, "txt": "nothing"}""" + "\n"
        : JsonSerializer.Serialize(new { id = i, text = string.Concat(Enumerable.Repeat(Article, i % 7)) }) + "\n";

    private async Task AssertSame(params string[] args)
    {
        int exitCode = await _run.RunAsync([.. args, "--parallel", "1"]);
        (string output, string error) = (_run.Output, _run.Error);
        Assert.NotEmpty(output);
        foreach (string parallelism in (string[])["2", "7"])
        {
            Assert.Equal(exitCode, await _run.RunAsync([.. args, "--parallel", parallelism]));
            Assert.Equal(output, _run.Output);
            Assert.Equal(error, _run.Error);
        }
        Assert.Equal(exitCode, await _run.RunAsync(args));
        Assert.Equal(output, _run.Output);
    }

    /// <summary>Output that somebody interrupts after so many writes.</summary>
    private sealed class InterruptedStream(CancellationTokenSource stop, int writes) : MemoryStream
    {
        private int _left = writes;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            base.Write(buffer);
            if (--_left == 0)
            {
                stop.Cancel();
            }
        }
    }
}
