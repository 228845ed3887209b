using Stance.Cli.Inputs;
using Stance.Cli.Output;
using Stance.Training;
using Stance.Training.Annotations;
using Stance.Training.Cards;
using Stance.Training.Evaluation;

namespace Stance.Cli.Commands;

/// <summary>Trains the stance part of a model on a user's own data, of any labels.</summary>
/// <param name="request">What every kind of training is told.</param>
/// <param name="input">Reads the data.</param>
/// <param name="folds">Number of folds where there is no file to measure by.</param>
/// <param name="resamples">Number of resamples for the intervals.</param>
/// <param name="predictions">Where the predictions measured go; null for nowhere.</param>
/// <param name="terminal">Where messages and results go.</param>
internal sealed class StanceTraining(TrainingRequest request, ExampleInput input, int folds, int resamples, string? predictions, Terminal terminal)
{
    private readonly List<string> _warnings = [];

    /// <summary>Reads, checks, trains, measures, and writes model and report; data that cannot be used ends it before anything is written.</summary>
    public int Run(TrainingFiles files, CancellationToken cancellationToken)
    {
        if (predictions is not null)
        {
            OutputCheck.RequireWritable(predictions);
        }
        StanceModel from = ModelOption.Load(request.From);
        using var progress = Progress.On(terminal, writesToTerminal: false);
        List<StanceExample> train = input.Read(files.Train, isDev: false);
        List<StanceExample> dev = input.Read(files.Dev, isDev: true);
        StanceExample[] examples = WithoutDocumentsOf(dev, train);
        ExampleTexts texts = new(from, [.. train, .. dev], progress.Show, cancellationToken);
        progress.Clear();
        if (!CanTrain(texts, examples, train, dev))
        {
            return ExitCode.InputFailed;
        }

        StanceModel? start = ChooseStart(from, examples);
        CardFile[] data = [.. FilesOf(examples, CardUse.Training), .. FilesOf(dev, CardUse.Measuring)];
        WarnOf(examples, dev, data, start);
        StancePartOptions options = new() { Folds = folds, Seed = request.Seed, Budget = request.Budget, Start = start?.Classifier };
        TrainedStance trained = new StancePartTrainer(from, texts, options, progress.Show, TimeProvider.System, cancellationToken).Train(examples, dev);
        StanceScores scores = StanceEvaluator.Evaluate(trained.Judged, trained.Classifier.Labels, new(resamples, request.Seed));
        CardFile[] measuredOn = Array.FindAll(data, file => trained.Folds is not null || file.Use == CardUse.Measuring);
        StanceModel model = OwnStanceCard.ToModel(from, request.Version, trained, new()
        {
            Name = CardPart.Stance,
            Seed = request.Seed,
            Options = OptionsOf(start),
            Data = data,
            Scores = [OwnStanceCard.ScoresOf(scores, trained.Folds, measuredOn)],
        });
        progress.Clear();
        if (predictions is not null)
        {
            PredictionLines.Write(predictions, trained.Judged);
        }
        model.Save(request.Output);
        Write(new()
        {
            Output = request.Output,
            Model = model,
            Scores = scores,
            Trained = examples.Length,
            Files = [.. measuredOn.Select(file => file.Name)],
            Folds = trained.Folds,
            Seed = request.Seed,
            Resamples = resamples,
            Warnings = _warnings,
        });
        return ExitCode.Success;
    }

    private static StanceExample[] WithoutDocumentsOf(List<StanceExample> dev, List<StanceExample> train)
    {
        HashSet<string> documents = [.. dev.Select(example => example.Document)];
        return [.. train.Where(example => !documents.Contains(example.Document))];
    }

    // Says everything that is wrong at once.
    private bool CanTrain(ExampleTexts texts, StanceExample[] examples, List<StanceExample> train, List<StanceExample> dev)
    {
        foreach (StanceExample example in (IEnumerable<StanceExample>)[.. train, .. dev])
        {
            if (texts.FlawOf(example) is { } flaw)
            {
                input.Fail(example, flaw);
            }
        }
        RequireEnough(examples, train, dev);
        input.WriteErrors(terminal.Error);
        return input.Report.Problems.Count == 0;
    }

    // What cannot be trained on is an error of the first example: the data as a whole has no line.
    private void RequireEnough(StanceExample[] examples, List<StanceExample> train, List<StanceExample> dev)
    {
        if (train.Count == 0 || input.Report.Problems.Count > 0)
        {
            return;
        }
        if (examples.Length == 0)
        {
            input.Fail(train[0], "expected statements of other documents (\"doc\") than those to measure by; found none");
        }
        else if (examples.Select(example => example.Label).Distinct().Count() < 2)
        {
            input.Fail(examples[0], $"expected statements of at least two labels; found '{examples[0].Label}' only");
        }
        else if (dev.Count == 0 && ExampleSplit.DocumentsOf(examples) < 2)
        {
            input.Fail(examples[0], $"expected statements of at least two documents (\"doc\"), or --dev; found '{examples[0].Document}' only");
        }
    }

    // The model to start from; null to start from nothing.
    private StanceModel? ChooseStart(StanceModel from, StanceExample[] examples)
    {
        if (request.From is null)
        {
            return null;
        }
        StanceLabel[] others = [.. examples.Select(example => example.Label).Distinct().Except(from.Labels).OrderBy(label => label.Name, StringComparer.Ordinal)];
        terminal.Error.WriteLine(ExampleInput.Plain(others.Length == 0
            ? $"stance: training starts from the classifier of {request.From}; its labels are those of the model: {string.Join(", ", from.Labels)}"
            : $"stance: the classifier starts anew: {request.From} does not have {string.Join(", ", others)}"));
        return others.Length == 0 ? from : null;
    }

    private List<(string Name, string Value)> OptionsOf(StanceModel? start)
    {
        List<(string, string)> options = [("start", start is null ? "nothing" : TrainingCard.Of(start).Title)];
        if (request.Budget is { } budget)
        {
            options.Add(("budget", budget.ToString("c", null)));
        }
        return options;
    }

    private IEnumerable<CardFile> FilesOf(IEnumerable<StanceExample> examples, CardUse use) => examples
        .GroupBy(example => input.PlaceOf(example).Path)
        .Select(file => (NewsModelCard.FileOf(file.Key) with { Use = use }).WithRows([.. file]));

    private void WarnOf(StanceExample[] examples, List<StanceExample> dev, CardFile[] data, StanceModel? start)
    {
        int left = input.Files.Where(file => !file.IsDev).Sum(file => file.Examples) - examples.Length;
        if (left > 0)
        {
            Warn($"{TextTable.Count(left, "statement")} not trained on: there are others of their documents to measure by");
        }
        foreach (IGrouping<StanceLabel, StanceExample> label in examples.GroupBy(example => example.Label).OrderBy(label => label.Key.Name, StringComparer.Ordinal))
        {
            if (dev.Count == 0 && label.Count() < folds)
            {
                Warn($"label '{label.Key}' has {TextTable.Count(label.Count(), "statement")}, fewer than {folds} folds: its figures say little");
            }
        }
        foreach (StanceLabel label in dev.Select(example => example.Label).Distinct().Except(start?.Labels ?? [.. examples.Select(example => example.Label)]))
        {
            Warn($"label '{label}' is among the statements to measure by and not among those to learn from: they count as wrong");
        }
        if (start is not null)
        {
            string[] seen = [.. TrainingCard.Of(start).Parts.Where(part => part.Name == CardPart.Stance).SelectMany(part => part.Data).Select(file => file.Sha256)];
            foreach (CardFile file in data.Where(file => seen.Contains(file.Sha256)))
            {
                Warn($"{file.Name} is data that the model started from has seen: the figures flatter");
            }
        }
    }

    private void Warn(string what)
    {
        _warnings.Add(what);
        terminal.Error.WriteLine($"stance: {ExampleInput.Plain(what)}");
    }

    private void Write(TrainingReport report)
    {
        using OutputStream output = new(terminal.Output, isOwn: false);
        if (request.IsJson)
        {
            TrainingJson.Write(output, report);
        }
        else
        {
            new TrainingTable(new(output, terminal.HasColor, terminal.Width)).Write(report);
        }
    }
}
