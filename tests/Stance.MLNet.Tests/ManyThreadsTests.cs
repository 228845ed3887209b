using System.Globalization;
using Microsoft.ML;

namespace Stance.MLNet.Tests;

public class ManyThreadsTests
{
    private const int Threads = 16;

    [EmbeddedModelFact]
    public async Task Sixteen_threads_find_in_the_line_what_one_finds()
    {
        StatementExtractor alone = new(EmbeddedModel.Instance, new() { Classifier = TrainedModels.Whole.ToClassifier() });
        string[] expected = [.. Article.Samples.Select(article => Describe(alone.Extract(article.Text!)))];
        Assert.All(expected, Assert.NotEmpty);
        StatementExtractor shared = new(EmbeddedModel.Instance, new() { Classifier = TrainedModels.Whole.ToClassifier() });

        string[][] found = await OnThreads(thread =>
        {
            string[] all = new string[expected.Length];
            // Each starts at another article, so that different ones meet.
            foreach (int i in Enumerable.Range(thread, all.Length).Select(i => i % all.Length))
            {
                all[i] = Describe(shared.Extract(Article.Samples[i].Text!));
            }
            return all;
        });

        Assert.All(found, all => Assert.Equal(expected, all));
    }

    [EmbeddedModelFact]
    public async Task Sixteen_threads_read_from_one_pipeline_what_one_reads()
    {
        MLContext context = new(seed: 1);
        IDataView articles = context.Data.LoadFromEnumerable(Article.Samples);
        IDataView rows = context.Data.FlattenStatements(context.Transforms.ExtractStatements().Fit(articles).Transform(articles));
        IDataView judged = TrainedModels.Whole.Transformer.Transform(rows);
        string[] expected = [.. ColumnText.Of(judged, "Score")];

        Assert.All(await OnThreads(_ => [.. ColumnText.Of(judged, "Score")]), all => Assert.Equal(expected, all));
    }

    private static async Task<string[][]> OnThreads(Func<int, string[]> work)
    {
        using Barrier start = new(Threads);
        return await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return work(thread);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
    }

    private static string Describe(StanceDocument document) => string.Join('\n', document.Statements.Select(statement =>
        $"{statement.Speaker.Name}: {statement.Claim} {statement.Stance.Label} {string.Join(' ', statement.Stance.Labels.Select(label => statement.Stance[label].ToString("R", CultureInfo.InvariantCulture)))}"));
}
