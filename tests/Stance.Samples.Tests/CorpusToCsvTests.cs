namespace Stance.Samples.Tests;

public sealed class CorpusToCsvTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stance-samples-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task It_writes_who_takes_which_stance_in_a_folder_of_articles()
    {
        string csv = Path.Combine(_folder.FullName, "statements.csv");

        var (exitCode, output, _) = await Sample.RunAsync("CorpusToCsv", "CorpusToCsv", Sample.PathOf("articles"), csv);

        Assert.Equal(0, exitCode);
        string[] lines = await File.ReadAllLinesAsync(csv);
        Assert.Equal($"20 articles, {lines.Length - 1} statements with a stance: {csv}\n", output);
        Assert.Equal("Article,Speaker,Kind,Stance,Score,Target,Claim,Sentence", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("2024-05-09-aasland-under-fire,Astrid Haugland,Person,condemnation,", StringComparison.Ordinal));
        Assert.Equal(Directory.GetFiles(Sample.PathOf("articles")).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal), lines[1..].Select(ArticleOf).Distinct());
        Assert.DoesNotContain(lines, line => line.Contains(",none,"));
    }

    [Fact]
    public async Task Claims_and_sentences_with_commas_and_quotation_marks_are_one_field()
    {
        string csv = Path.Combine(_folder.FullName, "statements.csv");
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "a.txt"), "\"We condemn this attack, and all others,\" Ida Brandt said.");

        await Sample.RunAsync("CorpusToCsv", "CorpusToCsv", _folder.FullName, csv);

        Assert.EndsWith(
            ",\"We condemn this attack, and all others\",\"\"\"We condemn this attack, and all others,\"\" Ida Brandt said.\"",
            Assert.Single((await File.ReadAllLinesAsync(csv))[1..]));
    }

    [Fact]
    public async Task A_missing_folder_is_named()
    {
        var (exitCode, _, error) = await Sample.RunAsync("CorpusToCsv", "CorpusToCsv", "missing", "out.csv");

        Assert.Equal((2, "There is no folder missing."), (exitCode, error.Trim()));
    }

    private static string ArticleOf(string line) => line[..line.IndexOf(',')];
}
