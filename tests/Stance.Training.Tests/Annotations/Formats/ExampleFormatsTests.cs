using Stance.Training.Annotations;
using Stance.Training.Annotations.Formats;

namespace Stance.Training.Tests.Annotations.Formats;

public sealed class ExampleFormatsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.csv", "text,label\n", "csv")]
    [InlineData("a.tsv", "text\tlabel\n", "csv")]
    [InlineData("a.txt", "id,text,label\n", "csv")]
    [InlineData("a.conll", "", "conll")]
    [InlineData("a.txt", "# label = none\nOslo\tO\n", "conll")]
    [InlineData("a.ann", "T1\tCue 0 1\tx\n", "brat")]
    [InlineData("a.json", "\n [\n{}]", "label-studio")]
    [InlineData("a.jsonl", "", "jsonl")]
    [InlineData("a.jsonl", "not json", "jsonl")]
    [InlineData("a.jsonl", "\n{\"id\": \"1\", \"text\": \"x\", \"label\": \"none\"}\n", "jsonl")]
    [InlineData("a.jsonl.gz", "{\"id\": \"1\", \"text\": \"x\", \"label\": \"none\"}\n", "jsonl")]
    [InlineData("a.jsonl", "\uFEFF{\"text\": \"x\", \"label\": \"none\", \"answer\": \"accept\"}\n", "prodigy")]
    [InlineData("a.jsonl", "{\"text\": \"x\", \"label\": [\"none\"]}\n", "doccano")]
    [InlineData("a.jsonl", "{\"text\": \"x\", \"entities\": [], \"cats\": [\"none\"]}\n", "doccano")]
    [InlineData("a.bin", "\u0001\u0002", null)]
    [InlineData("a.txt", "", null)]
    public void Format_shows_in_name_and_first_line(string name, string text, string? expected) =>
        Assert.Equal(expected, ExampleFormats.Guess(_folder.Write(name, text))?.Name);

    [Fact]
    public void What_a_format_writes_is_known_again()
    {
        foreach (IExampleFormat format in ExampleFormats.All)
        {
            string path = _folder.PathOf(format.Name + (format.Name is "jsonl" or "prodigy" or "doccano" ? ".jsonl" : ""));
            format.Write(path, [SpokenExample.WithEmoji], format.Unit);
            Assert.Equal(format.Name, ExampleFormats.Guess(path)?.Name);
        }
    }

    [Fact]
    public void Folder_means_its_files_or_brat()
    {
        _folder.Write("b.csv", "");
        _folder.Write("a.jsonl", "");
        _folder.Write("notes.md", "");
        Assert.Equal(["a.jsonl", "b.csv"], ExampleFormats.FilesOf(_folder.FullName, null).Select(Path.GetFileName));

        _folder.Write("deep/c.ann", "");
        Assert.Equal([_folder.FullName], ExampleFormats.FilesOf(_folder.FullName, null));
        Assert.Equal("brat", ExampleFormats.Guess(_folder.FullName)?.Name);
    }

    [Fact]
    public void Folder_without_any_is_named()
    {
        var error = Assert.Throws<AnnotationException>(() => ExampleFormats.FilesOf(_folder.FullName, null));
        Assert.StartsWith(_folder.FullName, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_those_of_the_command_line() =>
        Assert.Equal(["jsonl", "csv", "brat", "conll", "prodigy", "doccano", "label-studio"], ExampleFormats.All.Select(format => format.Name));
}
