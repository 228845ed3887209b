using System.CommandLine;
using Stance.Classification;
using Stance.Cli.Help;
using Stance.Cli.Inputs;
using Stance.Cli.Output;
using Stance.Cli.Output.Html;
using Stance.Training;
using Stance.Training.Annotations;
using Stance.Training.Evaluation;
using Stance.Training.Trainers;

namespace Stance.Cli.Commands;

/// <summary><c>stance learning-curve</c>: whether more annotated data is worth its price.</summary>
internal static class LearningCurveCommand
{
    private const int DefaultFolds = 5;
    private const int DefaultSteps = 5;
    private const int MostSteps = 20;

    public static Command Create(Terminal terminal)
    {
        Argument<string[]> training = InputArgument.Create(
            "JSONL files of labelled statements: \"id\", \"text\", \"label\" and, where known, \"doc\", \"source\", \"cue\", \"content\".", ArgumentArity.OneOrMore);
        Option<string?> dev = new("--dev")
        {
            Description = "A file of such statements to measure on; its documents are not trained on. Without it, folds of the training data.",
            HelpName = "FILE",
        };
        Option<int> folds = CreateCount("--folds", "Number of folds without --dev.", DefaultFolds, 2, int.MaxValue);
        Option<int> steps = CreateCount("--steps", "Number of shares: 1, 1/2, 1/4, ... of the documents.", DefaultSteps, 1, MostSteps);
        Option<int> seed = SeedOption.Create("Decides which documents come first, the folds, and the draws of the resampling.");
        Option<int> resamples = ResamplesOption.Create();
        Option<string?> model = ModelOption.Create();
        Option<bool> json = JsonOption.Create();
        Option<string?> html = HtmlOption.Create();
        Command command = new("learning-curve", "Trains the stance on growing shares of the data and says what more data would bring.")
        {
            training, dev, folds, steps, seed, resamples, model, json, html,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(GoldRun.Run(terminal, () =>
        {
            StanceModel loaded = ModelOption.Load(parsed.GetValue(model));
            string[] paths = parsed.GetValue(training)!;
            string? devPath = parsed.GetValue(dev);
            List<LabelledExample> examples = LabelledExample.Read(paths);
            List<LabelledExample> held = devPath is null ? [] : LabelledExample.Read([devPath]);
            ExampleTexts texts = ReadTexts(loaded, [.. examples, .. held], terminal, cancellationToken);
            int chosenSeed = parsed.GetValue(seed);
            IReadOnlyList<ExampleSplit> splits = devPath is null
                ? Fold(examples, parsed.GetValue(folds), chosenSeed)
                : HoldOut(examples, held, terminal);
            LearningPlan plan = new(splits, parsed.GetValue(steps), chosenSeed);
            using var progress = Progress.On(terminal, writesToTerminal: false, plan.Work, "statements trained on");
            LearningCurve curve = LearningCurve.Measure(
                plan,
                new(parsed.GetValue(resamples), chosenSeed),
                subset => Train(subset, texts, new() { Seed = chosenSeed, Vectors = loaded.Encoder.WordVectors }, cancellationToken),
                progress.Add);
            progress.Clear();
            StanceExample[] test = [.. splits.SelectMany(split => split.Test)];
            LearningReport report = new(
                curve, test.Length, ExampleSplit.DocumentsOf(test), devPath is null ? splits.Count : null, chosenSeed, parsed.GetValue(resamples));
            Write(report, parsed.GetValue(json), parsed.GetValue(html), terminal);
            return ExitCode.Success;
        })));
        return command.WithExamples(
            new("Whether more labelled statements would help", "stance learning-curve train.jsonl"),
            new("The same, measured on other files, with a picture", "stance learning-curve train.jsonl --dev dev.jsonl --steps 4 --html curve.html"));
    }

    private static Option<int> CreateCount(string name, string description, int value, int least, int most)
    {
        Option<int> option = new(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is int given && (given < least || given > most))
            {
                result.AddError(most == int.MaxValue ? $"Expected {least} or more as {name}." : $"Expected {least} to {most} as {name}.");
            }
        });
        return option;
    }

    private static ExampleTexts ReadTexts(StanceModel model, List<LabelledExample> examples, Terminal terminal, CancellationToken cancellationToken)
    {
        using var progress = Progress.On(terminal, writesToTerminal: false);
        ExampleTexts texts = new(model, examples.Select(one => one.Example), progress.Show, cancellationToken);
        return examples.Find(one => texts[one.Example.Text].Tokens.Length == 0) is { } wordless
            ? throw wordless.Problem("expected a text with words")
            : texts;
    }

    private static IReadOnlyList<ExampleSplit> Fold(List<LabelledExample> examples, int folds, int seed)
    {
        IReadOnlyList<ExampleSplit> splits = ExampleSplit.Folds(examples.ConvertAll(one => one.Example), folds, seed);
        return splits.Count >= 2
            ? splits
            : throw new AnnotationException($"{examples[0].Path}: expected statements from at least 2 documents (\"doc\"), or --dev; found 1 document");
    }

    private static IReadOnlyList<ExampleSplit> HoldOut(List<LabelledExample> examples, List<LabelledExample> held, Terminal terminal)
    {
        HashSet<string> documents = [.. held.Select(one => one.Example.Document)];
        StanceExample[] training = [.. examples.Select(one => one.Example).Where(example => !documents.Contains(example.Document))];
        if (training.Length == 0)
        {
            throw new AnnotationException($"{examples[0].Path}: expected statements from other documents than {held[0].Path}; found none");
        }
        if (training.Length < examples.Count)
        {
            terminal.Error.WriteLine(
                $"stance: {TextTable.Count(examples.Count - training.Length, "statement")} not trained on: {held[0].Path} has others of their documents");
        }
        return [new(training, held.ConvertAll(one => one.Example))];
    }

    private static Func<StanceExample, StancePrediction> Train(
        IReadOnlyList<StanceExample> examples, ExampleTexts texts, StanceTrainerOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        StanceClassifier classifier = StanceTrainer.Train(examples, text => texts[text], options);
        return example => JudgedExample.By(classifier, example, texts[example.Text]).Prediction;
    }

    private static void Write(LearningReport report, bool isJson, string? html, Terminal terminal)
    {
        using OutputStream output = new(terminal.Output, isOwn: false);
        if (isJson)
        {
            LearningJson.Write(output, report);
        }
        else
        {
            new LearningTable(new(output, terminal.HasColor, terminal.Width)).Write(report);
        }
        if (html is not null)
        {
            HtmlOption.Write(html, LearningPage.Draw(report));
        }
    }
}
