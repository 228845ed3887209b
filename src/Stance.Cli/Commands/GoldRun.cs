using Stance.Cli.Inputs;
using Stance.Training.Annotations;
using Stance.Training.Evaluation;

namespace Stance.Cli.Commands;

/// <summary>What commands share that measure a model by annotated data.</summary>
internal static class GoldRun
{
    /// <summary>Runs a command on annotated data; what cannot be read ends it with a message.</summary>
    public static int Run(Terminal terminal, Func<int> command)
    {
        try
        {
            return command();
        }
        catch (AnnotationException e)
        {
            terminal.Error.WriteLine($"stance: {e.Message}");
            return ExitCode.InputFailed;
        }
    }

    /// <summary>The labelled statements of files, each with what the extractor says of it.</summary>
    /// <param name="extractor">The extractor.</param>
    /// <param name="paths">The files.</param>
    /// <param name="parallelism">Statements that are worked on at a time.</param>
    /// <param name="terminal">Where progress goes.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="AnnotationException">A line is no labelled statement, or its spans cover no words.</exception>
    public static List<JudgedExample> Judge(
        StatementExtractor extractor, IEnumerable<string> paths, int parallelism, Terminal terminal, CancellationToken cancellationToken)
    {
        List<LabelledExample> examples = LabelledExample.Read(paths);
        using var progress = Progress.On(terminal, writesToTerminal: false, examples.Count, "statements");
        List<JudgedExample> judged = new(examples.Count);
        foreach (JudgedExample one in InParallel(examples, (labelled, _) => Judge(extractor, labelled), parallelism, cancellationToken))
        {
            judged.Add(one);
            progress.Add();
        }
        return judged;
    }

    /// <summary>The annotated articles of folders, each with what the extractor makes of it.</summary>
    /// <param name="extractor">The extractor.</param>
    /// <param name="folders">The folders.</param>
    /// <param name="parallelism">Articles that are worked on at a time.</param>
    /// <param name="terminal">Where progress goes.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="AnnotationException">A folder does not hold annotated articles.</exception>
    public static List<ArticleOutcome> Extract(
        StatementExtractor extractor, IEnumerable<string> folders, int parallelism, Terminal terminal, CancellationToken cancellationToken)
    {
        List<GoldArticle> articles = [.. folders.SelectMany(GoldArticleReader.Read)];
        using var progress = Progress.On(terminal, writesToTerminal: false, articles.Count, "articles");
        List<ArticleOutcome> outcomes = new(articles.Count);
        foreach (ArticleOutcome one in InParallel(
            articles, (article, stop) => new ArticleOutcome(article, extractor.Extract(article.Text, null, stop).Statements), parallelism, cancellationToken))
        {
            outcomes.Add(one);
            progress.Add();
        }
        return outcomes;
    }

    private static JudgedExample Judge(StatementExtractor extractor, LabelledExample labelled)
    {
        StanceExample example = labelled.Example;
        try
        {
            return new(example, extractor.Classify(example.Text, example.Source, example.Cue, example.Content));
        }
        catch (ArgumentException e)
        {
            throw labelled.Problem($"expected spans that cover words of \"text\": {e.Message}");
        }
    }

    private static IEnumerable<TResult> InParallel<T, TResult>(
        List<T> elements, Func<T, CancellationToken, TResult> work, int parallelism, CancellationToken cancellationToken) =>
        OrderedParallel.Select(elements.ToAsyncEnumerable(), work, parallelism, cancellationToken).ToBlockingEnumerable(cancellationToken);
}
