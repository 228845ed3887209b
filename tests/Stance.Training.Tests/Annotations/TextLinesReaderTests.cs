using Stance.Training.Annotations;

namespace Stance.Training.Tests.Annotations;

public sealed class TextLinesReaderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Text_of_each_line_is_read() =>
        Assert.Equal(["Oslo “agreed”.", "Line\nline"], Read("""{"text": "Oslo “agreed”.", "year": 1999}""" + "\n" + """{"id": [1, {}], "text": "Line\nline"}""" + "\n"));

    [Fact]
    public void Numbers_that_are_none_as_Python_writes_them_are_no_trouble() =>
        Assert.Equal(["a", "NaN", "b: NaN, c"], Read("""
            {"year": NaN, "text": "a"}
            {"text": "NaN", "year":NaN}
            {"text": "b: NaN, c", "year": NaN }
            """));

    [Fact]
    public void Blank_lines_are_skipped() => Assert.Equal(["a"], Read("\n{\"text\": \"a\"}\n  \n\n"));

    [Theory]
    [InlineData("{\"text\": ")]
    [InlineData("[\"text\"]")]
    [InlineData("{\"text\": 3}")]
    [InlineData("{\"txt\": \"a\"}")]
    public void Broken_line_is_named(string line)
    {
        var error = Assert.Throws<AnnotationException>(() => Read("{\"text\": \"a\"}\n" + line));
        Assert.StartsWith($"{_folder.PathOf("speeches.jsonl")}:2: expected ", error.Message, StringComparison.Ordinal);
    }

    private string[] Read(string lines) => [.. TextLinesReader.Read(_folder.Write("speeches.jsonl", lines))];
}
