using System.CommandLine;
using System.CommandLine.Parsing;
using Stance.Cli.Help;
using Stance.Cli.Inputs;
using Stance.Training;

namespace Stance.Cli.Commands;

/// <summary><c>stance train</c>: a new model, or parts of one, from annotated data.</summary>
internal static class TrainCommand
{
    private const string DefaultVersion = "3.1";
    private const int DefaultFolds = 5;

    private static readonly string[] PartNames = ["encoder", "speakers", "stance", "everything"];

    public static Command Create(Terminal terminal)
    {
        Argument<string[]> parts = new("part")
        {
            Description = "What to train: encoder, speakers, stance, or everything, which is also what it is without any.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        parts.AcceptOnlyFromAmong(PartNames);
        Option<string[]> data = new("--data")
        {
            Description = "For the stance, files of labelled statements in any format that 'stance data convert' knows, or folders of them: train.jsonl and dev.jsonl, "
                + "or all. Otherwise the folder that holds data/ and gold/, the corpora of the project (models/README.md says what is where), and after it JSONL files of "
                + "more statements to learn the stance from.",
            Required = true,
            HelpName = "FILE|FOLDER",
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string[]> dev = new("--dev") { Description = "Files to measure by and not to learn from. Without them, folds of the data.", HelpName = "FILE" };
        Option<int> folds = new("--folds") { Description = "Number of folds where there is no file to measure by; documents are never cut.", HelpName = "N", DefaultValueFactory = _ => DefaultFolds };
        folds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 2)
            {
                result.AddError("Expected 2 or more as --folds.");
            }
        });
        Option<string?> format = ExampleOptions.Format("--format", "The format of the files; without it, their names and first lines tell.");
        Option<string?> offsets = ExampleOptions.Offsets("--offsets", "What offsets in the files count; without it, what the format says.");
        Option<string> output = new("--output", "-o") { Description = "Where the model goes; an existing file is replaced.", Required = true, HelpName = "FILE" };
        Option<string?> predictions = new("--predictions") { Description = "Also write the predictions that were measured, as JSONL: of folds, each by a model that saw nothing of its document.", HelpName = "FILE" };
        Option<string?> from = new("--from")
        {
            Description = "The model that the parts not trained come from, and that the stance starts from where it has the labels of the data; "
                + "without it the one that the tool carries, and a start from nothing.",
            HelpName = "FILE",
        };
        Option<TimeSpan?> budget = BudgetOption.Create();
        Option<int> seed = SeedOption.Create("Decides the folds, the training, and the draws of the resampling.");
        Option<int> resamples = ResamplesOption.Create();
        Option<bool> json = JsonOption.Create();
        Option<string> version = new("--model-version") { Description = "The new model's own version.", HelpName = "V", DefaultValueFactory = _ => DefaultVersion };
        Option<string?> checkpoint = new("--checkpoint")
        {
            Description = "Keeps the state of the encoder's training here after each pass, and goes on from it after a stop.",
            HelpName = "FILE",
        };
        Command command = new("train", "Trains a model, or parts of it, from annotated data, and measures it.")
        {
            parts, data, dev, folds, format, offsets, output, predictions, from, budget, seed, resamples, json, version, checkpoint,
        };
        command.Validators.Add(result =>
        {
            // The tokens: asking for a value here would keep its own validators from being asked.
            string[] names = TokensOf(result.GetResult(parts));
            if (names.Except(PartNames).Any())
            {
                // The argument says so itself; what else there is to say would speak of parts that nobody asked for.
                return;
            }
            ModelParts chosen = PartsOf(names);
            string[] paths = TokensOf(result.GetResult(data));
            bool isOwn = IsOwn(chosen, paths);
            if (paths.Length > 1 && !chosen.HasFlag(ModelParts.Stance))
            {
                result.AddError("Expected one folder as --data, with data/ and gold/, where the stance is not trained.");
            }
            foreach (Option option in new Option[] { dev, folds, format, offsets, predictions }.Where(option => !isOwn && result.GetResult(option) is { Implicit: false }))
            {
                result.AddError($"Expected {option.Name} only where the stance is trained on files of your own.");
            }
            if (result.GetResult(budget) is not null && chosen != ModelParts.Stance)
            {
                result.AddError("Expected --budget only where nothing but the stance is trained.");
            }
        });
        command.SetAction((parsed, cancellationToken) => Task.FromResult(GoldRun.Run(terminal, () =>
        {
            ModelParts chosen = PartsOf(parsed.GetValue(parts)!);
            string[] paths = parsed.GetValue(data)!;
            TrainingRequest request = new()
            {
                Output = parsed.GetValue(output)!,
                Version = parsed.GetValue(version)!,
                From = parsed.GetValue(from),
                Seed = parsed.GetValue(seed),
                Budget = parsed.GetValue(budget),
                IsJson = parsed.GetValue(json),
            };
            OutputCheck.RequireWritable(request.Output);
            if (!IsOwn(chosen, paths))
            {
                return CorpusTraining.Run(request, chosen, paths[0], TrainingFiles.Of(paths[1..], []).Train, parsed.GetValue(checkpoint), terminal);
            }
            ExampleInput input = new(parsed.GetValue(format), ExampleOptions.UnitOf(parsed.GetValue(offsets)));
            StanceTraining training = new(request, input, parsed.GetValue(folds), parsed.GetValue(resamples), parsed.GetValue(predictions), terminal);
            return training.Run(TrainingFiles.Of(paths, parsed.GetValue(dev) ?? []), cancellationToken);
        })));
        return command.WithExamples(
            new("A model for labels of your own, measured by folds over the documents", "stance train stance --data mine.jsonl --output mine.stance"),
            new("The same in ten minutes at most, measured on other files", "stance train stance --data train.jsonl --dev dev.jsonl --budget 10m --output mine.stance"),
            new("Every part of the model that the tool carries, from its corpora", "stance train --data corpora models/training --output news.stance"));
    }

    private static string[] TokensOf(SymbolResult? result) => result is null ? [] : [.. result.Tokens.Select(token => token.Value)];

    private static bool IsOwn(ModelParts parts, string[] paths) => parts == ModelParts.Stance && !(paths.Length > 0 && TrainingFiles.IsCorpora(paths[0]));

    private static ModelParts PartsOf(string[] names)
    {
        ModelParts parts = names.Aggregate(ModelParts.None, (all, name) => all | name switch
        {
            "encoder" => ModelParts.Encoder,
            "speakers" => ModelParts.Speakers,
            "stance" => ModelParts.Stance,
            _ => ModelParts.All,
        });
        return parts == ModelParts.None ? ModelParts.All : parts;
    }
}
