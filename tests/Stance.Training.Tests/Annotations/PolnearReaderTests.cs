using Stance.Training.Annotations;

namespace Stance.Training.Tests.Annotations;

public sealed class PolnearReaderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_annotators_reading_is_there_by_name()
    {
        Add("port_a", "zoe", "Cue 5 9");
        Add("port_a", "bo", "Cue 0 4");
        Add("port_b", "zoe", "Cue 5 9");
        AttributedArticle[] articles = [.. PolnearReader.Read(_folder.FullName)];
        Assert.Equal(["port_a", "port_b"], articles.Select(article => article.Name));
        Assert.Equal([2, 1], articles.Select(article => article.Readings.Count));
        Assert.Equal(
            ["Oslo", "said"], articles[0].Readings.Select(reading => articles[0].Text[Assert.Single(Assert.Single(reading).Cue).Range]));
        Assert.True(articles[0].Readings[0][0].IsContentKnown);
        Assert.Empty(articles[0].Unknown);
    }

    [Fact]
    public void Articles_come_by_name()
    {
        Add("b", "bo", "Cue 0 4");
        Add("a", "zoe", "Cue 0 4");
        Assert.Equal(["a", "b"], PolnearReader.Read(_folder.FullName).Select(article => article.Name));
    }

    [Fact]
    public void Annotations_of_an_article_that_is_not_there_are_passed_over()
    {
        Add("a", "bo", "Cue 0 4");
        File.Delete(_folder.PathOf("text/a.txt"));
        Assert.Empty(PolnearReader.Read(_folder.FullName));
    }

    [Fact]
    public void Missing_folder_is_named()
    {
        var error = Assert.Throws<AnnotationException>(() => PolnearReader.Read(_folder.FullName).ToList());
        Assert.StartsWith(_folder.PathOf("attributions"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_without_an_annotator_in_its_name_is_named()
    {
        string path = _folder.Write("attributions/port.ann", "");
        var error = Assert.Throws<AnnotationException>(() => PolnearReader.Read(_folder.FullName).ToList());
        Assert.StartsWith(path, error.Message, StringComparison.Ordinal);
    }

    private void Add(string name, string annotator, string cue)
    {
        _folder.Write($"text/{name}.txt", "Oslo said so.");
        _folder.Write($"attributions/{name}_{annotator}.ann", $"T1\t{cue}\t\nT2\tContent 10 12\tso\nE1\tAttribution:T1 Cue:T1 Content:T2\n");
    }
}
