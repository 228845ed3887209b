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
    /// <exception cref="AnnotationException">A line is no labelled statement, or its spans cover no words.</exception>
    public static List<JudgedExample> Judge(
        StatementExtractor extractor, IEnumerable<string> paths, Terminal terminal, CancellationToken cancellationToken)
    {
        List<LabelledExample> examples = LabelledExample.Read(paths);
        using var progress = Progress.On(terminal, writesToTerminal: false, examples.Count, "statements");
        List<JudgedExample> judged = new(examples.Count);
        foreach (LabelledExample labelled in examples)
        {
            cancellationToken.ThrowIfCancellationRequested();
            StanceExample example = labelled.Example;
            try
            {
                judged.Add(new(example, extractor.Classify(example.Text, example.Source, example.Cue, example.Content)));
            }
            catch (ArgumentException e)
            {
                throw labelled.Problem($"expected spans that cover words of \"text\": {e.Message}");
            }
            progress.Add();
        }
        return judged;
    }

    /// <summary>The annotated articles of folders, each with what the extractor makes of it.</summary>
    /// <exception cref="AnnotationException">A folder does not hold annotated articles.</exception>
    public static List<ArticleOutcome> Extract(
        StatementExtractor extractor, IEnumerable<string> folders, Terminal terminal, CancellationToken cancellationToken)
    {
        List<GoldArticle> articles = [.. folders.SelectMany(GoldArticleReader.Read)];
        using var progress = Progress.On(terminal, writesToTerminal: false, articles.Count, "articles");
        List<ArticleOutcome> outcomes = new(articles.Count);
        foreach (GoldArticle article in articles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            outcomes.Add(new(article, extractor.Extract(article.Text, null, cancellationToken).Statements));
            progress.Add();
        }
        return outcomes;
    }
}
