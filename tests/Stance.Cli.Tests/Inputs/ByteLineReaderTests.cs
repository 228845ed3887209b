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
    public async Task Long_lines_pass_and_looking_ahead_takes_nothing()
    {
        string longLine = new('x', 200_000);
        var reader = new ByteLineReader(new MemoryStream(Encoding.UTF8.GetBytes($" \n\t{longLine}\nend")));

        Assert.Equal((byte)'x', await reader.PeekAsync(CancellationToken.None));
        Assert.Equal(1, (await reader.ReadLineAsync(CancellationToken.None))!.Value.Length);
        Assert.Equal(longLine.Length + 1, (await reader.ReadLineAsync(CancellationToken.None))!.Value.Length);
        Assert.Equal("end", Encoding.UTF8.GetString((await reader.ReadToEndAsync(CancellationToken.None)).Span));
        Assert.Null(await reader.PeekAsync(CancellationToken.None));
    }
}
