using Stance.Training.Annotations;

namespace Stance.Training.Tests;

public sealed class TrainingFolderTests : IDisposable
{
    private readonly TestFolder _files = new();

    public TrainingFolderTests() => ToyCorpus.Write(_files);

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Every_missing_file_is_named_with_its_path()
    {
        TrainingFolder folder = new(_files.FullName);
        ReadAll(folder);
        foreach (string file in ToyCorpus.Files.Where(file => !ToyCorpus.FolderFiles.Contains(file)))
        {
            string path = _files.PathOf(file);
            File.Move(path, path + ".away");
            var error = Assert.Throws<AnnotationException>(() => ReadAll(folder));
            Assert.StartsWith(path, error.Message, StringComparison.Ordinal);
            File.Move(path + ".away", path);
        }
    }

    [Fact]
    public void Missing_folder_is_named_with_its_path()
    {
        foreach (string name in new[] { "data/worldwide_ner/processed_annotated", "data/mpqa", "data/polnear/train/attributions", "data/polnear/train" })
        {
            Directory.Delete(_files.PathOf(name), recursive: true);
            var error = Assert.Throws<AnnotationException>(() => ReadAll(new(_files.FullName)));
            Assert.StartsWith(_files.PathOf(name), error.Message, StringComparison.Ordinal);
            ToyCorpus.Write(_files);
        }
    }

    [Fact]
    public void Three_of_twenty_articles_with_names_are_kept_for_measuring()
    {
        for (int i = 0; i < 40; i++)
        {
            _files.Write($"data/worldwide_ner/processed_annotated/{i:00}.txt", $"Name{i:00} B-PER\n");
        }
        File.Delete(_files.PathOf("data/worldwide_ner/processed_annotated/0.txt"));
        File.Delete(_files.PathOf("data/worldwide_ner/processed_annotated/1.txt"));
        TrainingFolder folder = new(_files.FullName);
        string[] kept = [.. folder.NamesInNewsTest().Select(d => d[0].ToString())];
        string[] trained = [.. folder.NamesInNews().Select(d => d[0].ToString())];
        Assert.Equal(["Name00", "Name07", "Name14", "Name20", "Name27", "Name34"], kept);
        Assert.Equal(34, trained.Length);
        Assert.Empty(kept.Intersect(trained));
    }

    private static void ReadAll(TrainingFolder folder)
    {
        Assert.NotEmpty(folder.NamesInNews());
        Assert.NotEmpty(folder.NamesInNewsTest());
        Assert.NotEmpty(folder.WebTreebank());
        Assert.NotEmpty(folder.WebTreebankTest().Documents);
        Assert.NotEmpty(folder.WebTreebankDev().Documents);
        Assert.NotEmpty(folder.MixedTreebank());
        Assert.NotEmpty(folder.SilverNews());
        Assert.NotEmpty(folder.NamesInWikipedia().Entities);
        Assert.NotEmpty(folder.Attributions());
        Assert.NotEmpty(folder.Holders());
        Assert.NotEmpty(folder.Stances().ToList());
        Assert.NotEmpty(folder.StancesTest().ToList());
        Assert.NotEmpty(folder.Unlabelled().ToList());
        Assert.NotEmpty(folder.Coreference());
        Assert.NotEmpty(folder.CoreferenceTest().ToList());
        Assert.NotNull(folder.SilverCoreference().ToList());
        Assert.NotEmpty(folder.Pronouns().ToList());
        Assert.NotEmpty(folder.News().ToList());
    }
}
