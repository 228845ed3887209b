using System.CommandLine;
using Stance.Cli.Help;
using Stance.Cli.Inputs;
using Stance.Cli.Output;
using Stance.Training;
using Stance.Training.Annotations;
using Stance.Training.Evaluation;

namespace Stance.Cli.Commands;

/// <summary><c>stance data check</c>: what is wrong with annotated data before anybody trains on it.</summary>
internal static class DataCheckCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = InputArgument.Create(
            "Files of labelled statements, or folders of them or of brat. Own JSONL has \"id\", \"text\", \"label\" and, where known, \"doc\", spans and \"confidence\".",
            ArgumentArity.OneOrMore);
        Option<string[]> dev = new("--dev") { Description = "Files kept for development: they must not share documents or texts with the others.", HelpName = "FILE" };
        Option<string?> format = ExampleOptions.Format("--format", "The format of the files; without it, their names and first lines tell.");
        Option<string?> offsets = ExampleOptions.Offsets("--offsets", "What offsets in the files count; without it, what the format says.");
        Option<bool> json = new("--json") { Description = "Prints one JSON object with everything instead of tables." };
        Option<bool> noTrain = new("--no-train") { Description = "Does not look for wrong labels, which takes training." };
        Option<int> folds = new("--folds") { Description = "Parts of the cross-validation that finds wrong labels; documents are never cut.", DefaultValueFactory = _ => 5 };
        folds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 2)
            {
                result.AddError("Expected at least 2 as --folds.");
            }
        });
        Option<int> seed = new("--seed") { Description = "Decides the parts: same data, same seed, same result.", DefaultValueFactory = _ => 1 };
        Option<string?> model = ModelOption.Create();
        Command command = new("check", "Counts annotated data and finds what is wrong with it: records, spans, repetitions, leaks between splits, labels.")
        {
            files, dev, format, offsets, json, noTrain, folds, seed, model,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            ExampleInput input = new(parsed.GetValue(format), ExampleOptions.UnitOf(parsed.GetValue(offsets)));
            List<StanceExample> train = input.Read(parsed.GetValue(files)!, isDev: false);
            List<StanceExample> held = input.Read(parsed.GetValue(dev) ?? [], isDev: true);
            input.WriteErrors(terminal.Error);
            ExampleCheck check = new(train, held, parsed.GetValue(seed));
            IReadOnlyList<LabelSuspect>? suspects = null;
            if (!parsed.GetValue(noTrain) && ReasonNotToTrain(check) is not { } reason)
            {
                using var progress = Progress.On(terminal, writesToTerminal: false);
                suspects = LabelNoise.Find(
                    [.. train, .. held], ModelOption.Load(parsed.GetValue(model)), parsed.GetValue(folds), parsed.GetValue(seed), progress.Show, cancellationToken);
            }
            else if (!parsed.GetValue(noTrain))
            {
                terminal.Error.WriteLine($"stance: wrong labels are not looked for: {ReasonNotToTrain(check)}");
            }
            using OutputStream output = new(terminal.Output, isOwn: false);
            if (parsed.GetValue(json))
            {
                new ExampleCheckJsonOutput(output).Write(input, check, suspects);
            }
            else
            {
                new ExampleCheckTableOutput(output, terminal.HasColor, terminal.Width).Write(check, suspects);
            }
            return Task.FromResult(input.Report.Problems.Count > 0 ? ExitCode.InputFailed : ExitCode.Success);
        });
        return command.WithExamples(
            new("What is wrong with labelled statements before anybody trains on them", "stance data check train.jsonl --dev dev.jsonl"),
            new("Only what needs no training, which takes a moment", "stance data check train.jsonl --no-train --json"));
    }

    private static string? ReasonNotToTrain(ExampleCheck check) =>
        check.Labels.Count < 2 ? "the examples have fewer than two labels" : check.Documents.Count < 2 ? "the examples are of one document" : null;
}
