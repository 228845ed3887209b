using System.Collections.Immutable;
using System.CommandLine;
using Stance.Cli.Help;
using Stance.Cli.Output;
using Stance.Cli.Output.Html;
using Stance.Training.Evaluation;

namespace Stance.Cli.Commands;

/// <summary><c>stance evaluate</c>: how well a model does on annotated data.</summary>
internal static class EvaluateCommand
{
    private const int DefaultErrors = 50;

    public static Command Create(Terminal terminal)
    {
        Argument<string[]> gold = InputArgument.Create(
            "JSONL files of labelled statements (\"id\", \"text\", \"label\" and, where known, \"doc\", \"source\", \"cue\", \"content\"), which measure the stance "
                + "alone, and folders of articles *.txt with their statements in statements.jsonl, which measure the whole line.",
            ArgumentArity.OneOrMore);
        Option<string?> model = ModelOption.Create();
        Option<bool> json = JsonOption.Create();
        Option<string?> html = HtmlOption.Create();
        Option<int> seed = SeedOption.Create("Decides the draws of the resampling.");
        Option<int> resamples = ResamplesOption.Create();
        Option<int> hardest = new("--hardest") { Description = "How many of the surest errors to show.", HelpName = "N", DefaultValueFactory = _ => DefaultErrors };
        Option<ImmutableDictionary<StanceLabel, double>> thresholds = ThresholdOption.Create();
        Option<int> parallel = ParallelOption.Create();
        Command command = new("evaluate", "Measures a model by annotated data, with confidence intervals, and shows its hardest errors.")
        {
            gold, model, json, html, seed, resamples, hardest, thresholds, parallel,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(GoldRun.Run(terminal, () =>
        {
            ImmutableDictionary<StanceLabel, double> least = parsed.GetValue(thresholds)!;
            StanceModel loaded = ModelOption.Load(parsed.GetValue(model));
            if (ThresholdOption.CreateExtractor(loaded, new() { Thresholds = least }, terminal) is not { } extractor)
            {
                return ExitCode.Usage;
            }
            string[] paths = parsed.GetValue(gold)!;
            string[] folders = Array.FindAll(paths, Directory.Exists);
            string[] files = [.. paths.Except(folders, StringComparer.Ordinal)];
            Bootstrap bootstrap = new(parsed.GetValue(resamples), parsed.GetValue(seed));
            int most = Math.Max(0, parsed.GetValue(hardest));
            List<JudgedExample> judged = GoldRun.Judge(extractor, files, parsed.GetValue(parallel), terminal, cancellationToken);
            List<ArticleOutcome> articles = GoldRun.Extract(extractor, folders, parsed.GetValue(parallel), terminal, cancellationToken);
            EvaluationReport report = new()
            {
                Model = loaded.Version,
                Gold = paths,
                Seed = parsed.GetValue(seed),
                Resamples = parsed.GetValue(resamples),
                Thresholds = least,
                Stance = files.Length == 0 ? null : StanceEvaluator.Evaluate(judged, loaded.Labels, bootstrap),
                Errors = StanceEvaluator.Hardest(judged, most),
                Articles = folders.Length == 0 ? null : ArticleEvaluator.Evaluate(articles, bootstrap),
                ArticleErrors = ArticleEvaluator.Hardest(articles, most),
            };
            Write(report, parsed.GetValue(json), parsed.GetValue(html), terminal);
            return ExitCode.Success;
        })));
        return command.WithExamples(
            new("How well the model judges statements that people labelled", "stance evaluate gold.jsonl"),
            new("How well it does on whole articles, with a page to look at", "stance evaluate gold --model mine.stance --html report.html"));
    }

    private static void Write(EvaluationReport report, bool isJson, string? html, Terminal terminal)
    {
        using OutputStream output = new(terminal.Output, isOwn: false);
        if (isJson)
        {
            EvaluationJson.Write(output, report);
        }
        else
        {
            new EvaluationTable(new(output, terminal.HasColor, terminal.Width)).Write(report);
        }
        if (html is not null)
        {
            HtmlOption.Write(html, EvaluationPage.Draw(report));
        }
    }
}
