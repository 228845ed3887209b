using Stance.Samples.Tests;

namespace Stance.MLNet.Tests.Samples;

public sealed class MLNetSampleTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stance-mlnet-sample-");

    [EmbeddedModelFact]
    public async Task It_trains_measures_saves_and_reads_an_article_with_both_classifiers()
    {
        string train = PathOf("train.jsonl");
        await File.WriteAllLinesAsync(train, File.ReadLines(Repository.PathOf("models", "training", "train.jsonl")).Where((_, i) => i % 30 == 0));
        string model = PathOf("stance.zip");

        var (exitCode, output, error) = await RunAsync(train, Repository.PathOf("models", "training", "dev.jsonl"), Sample.PathOf("article.txt"), model);

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Matches(@"(?m)^condemnation +0\.\d{3} +0\.\d{3} +0\.\d{3} +29$", output);
        Assert.Matches(@"(?m)^macro +0\.\d{3} +0\.\d{3} +128$", output);
        Assert.Matches(@"(?m)^Henrik Aasland +[a-z]+ [01]\.\d\d +reassurance 0\.\d\d +nobody would be harmed$", output);
        Assert.True(File.Exists(model));
    }

    [Fact]
    public async Task It_tells_how_it_is_used_and_which_file_is_missing()
    {
        var many = await RunAsync("1", "2", "3", "4", "5");
        var missing = await RunAsync();

        Assert.Equal((2, "Usage: MLNetSample [TRAIN [DEV [ARTICLE [MODEL]]]]"), (many.ExitCode, many.Error.Trim()));
        // What it takes without arguments lies in a clone, from whose root it is run.
        Assert.Equal((2, "There is no file models/training/train.jsonl."), (missing.ExitCode, missing.Error.Trim()));
        Assert.All(["models/training/train.jsonl", "models/training/dev.jsonl", "samples/article.txt"], file => Assert.True(File.Exists(Repository.PathOf(file))));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) => Sample.RunAsync("mlnet", "MLNetSample", arguments);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
