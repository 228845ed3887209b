using System.Text;
using Stance.Cli.Inputs;

namespace Stance.Cli.Tests.Inputs;

public class ByteLineReaderTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData("a\nb", new[] { "a", "b" })]
    [InlineData("a\r\nb\r\n", new[] { "a", "b" })]
    [InlineData("\n\na", new[] { "", "", "a" })]
    [InlineData("\uFEFFa\n\uFEFFb", new[] { "a", "\uFEFFb" })]
    public async Task Lines_end_with_a_line_feed_or_with_the_stream(string text, string[] expected)
    {
        var reader = new ByteLineReader(new MemoryStream(Encoding.UTF8.GetBytes(text)), int.MaxValue);
        List<string> lines = [];
        while (await reader.ReadLineAsync(CancellationToken.None) is { } line)
        {
            lines.Add(Encoding.UTF8.GetString(line.Span));
        }

        Assert.Equal(expected, lines);
        Assert.Null(await reader.ReadLineAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Long_lines_pass_up_to_the_limit()
    {
        string longLine = new('x', 200_000);
        byte[] text = Encoding.UTF8.GetBytes($" \n\t{longLine}\nend");

        var reader = new ByteLineReader(new MemoryStream(text), int.MaxValue);
        Assert.Equal(1, (await reader.ReadLineAsync(CancellationToken.None))!.Value.Length);
        Assert.Equal(longLine.Length + 1, (await reader.ReadLineAsync(CancellationToken.None))!.Value.Length);

        var limited = new ByteLineReader(new MemoryStream(text), 100_000);
        Assert.Equal(1, (await limited.ReadLineAsync(CancellationToken.None))!.Value.Length);
        await Assert.ThrowsAsync<IOException>(async () => await limited.ReadLineAsync(CancellationToken.None));
    }
}
