using Stance.Training.Annotations;

namespace Stance.Training.Tests.Annotations;

public sealed class CorpusFileTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.txt.gz")]
    public void Lines_are_numbered_compressed_or_not(string name) =>
        Assert.Equal([(1, "Séoul"), (2, ""), (3, "Oslo")], CorpusFile.ReadLines(_folder.Write(name, "Séoul\r\n\nOslo")));

    [Fact]
    public void Missing_file_is_named()
    {
        var error = Assert.Throws<AnnotationException>(() => CorpusFile.ReadLines(_folder.PathOf("gone.txt")).ToList());
        Assert.StartsWith(_folder.PathOf("gone.txt"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_that_is_not_compressed_in_spite_of_its_name_is_named()
    {
        string path = _folder.PathOf("a.gz");
        File.WriteAllText(path, "Oslo warned of ice again and again.");
        var error = Assert.Throws<AnnotationException>(() => CorpusFile.ReadLines(path).ToList());
        Assert.StartsWith($"{path}:1: ", error.Message, StringComparison.Ordinal);
    }
}
