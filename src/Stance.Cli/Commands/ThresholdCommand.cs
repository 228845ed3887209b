using System.CommandLine;
using Stance.Cli.Help;
using Stance.Cli.Output;
using Stance.Training.Evaluation;

namespace Stance.Cli.Commands;

/// <summary><c>stance threshold</c>: from which probability on a label is as sure as somebody needs it.</summary>
internal static class ThresholdCommand
{
    private const double DefaultPrecision = 0.9;

    public static Command Create(Terminal terminal)
    {
        Argument<string[]> gold = InputArgument.Create(
            "JSONL files of labelled statements that the model was not trained on: \"id\", \"text\", \"label\" and, where known, \"source\", \"cue\", \"content\".",
            ArgumentArity.OneOrMore);
        Option<string?> label = new("--label") { Description = "Only this label; without it every one but none.", HelpName = "LABEL" };
        Option<double?> precision = CreateShare("--precision", $"Find the lowest score from which on precision is at least this; {DefaultPrecision} where nothing else is asked for.");
        Option<double?> recall = CreateShare("--recall", "Find the highest score from which on recall is at least this.");
        Option<bool> f1 = new("--f1") { Description = "Find the score with the best F1." };
        Option<string?> model = ModelOption.Create();
        Option<bool> json = JsonOption.Create();
        Option<int> parallel = ParallelOption.Create();
        Command command = new("threshold", "Finds the score from which on a label has the precision, recall or F1 that is wanted.")
        {
            gold, label, precision, recall, f1, model, json, parallel,
        };
        command.Validators.Add(result =>
        {
            if ((result.GetResult(precision) is null ? 0 : 1) + (result.GetResult(recall) is null ? 0 : 1) + (result.GetValue(f1) ? 1 : 0) > 1)
            {
                result.AddError("Expected one of --precision, --recall and --f1.");
            }
        });
        command.SetAction((parsed, cancellationToken) => Task.FromResult(GoldRun.Run(terminal, () =>
        {
            StanceModel loaded = ModelOption.Load(parsed.GetValue(model));
            StanceLabel[] labels = [.. loaded.Labels.Where(one => one != StanceLabel.None)];
            if (parsed.GetValue(label) is { } name)
            {
                StanceLabel[] chosen = Array.FindAll(labels, one => one.Name == name);
                if (chosen.Length == 0)
                {
                    terminal.Error.WriteLine($"stance: expected one of {string.Join(", ", labels)} as --label; found '{name}'.");
                    return ExitCode.Usage;
                }
                labels = chosen;
            }
            double? leastRecall = parsed.GetValue(recall);
            double? leastPrecision = parsed.GetValue(precision) ?? (leastRecall is null && !parsed.GetValue(f1) ? DefaultPrecision : null);
            List<JudgedExample> judged = GoldRun.Judge(new(loaded), parsed.GetValue(gold)!, parsed.GetValue(parallel), terminal, cancellationToken);
            ThresholdReport report = new(
                loaded.Version,
                judged.Count,
                new(leastPrecision, leastRecall),
                Array.ConvertAll(labels, one => new ThresholdCurve(one, judged)),
                loaded.Labels.Contains(StanceLabel.None));
            using OutputStream output = new(terminal.Output, isOwn: false);
            if (parsed.GetValue(json))
            {
                ThresholdJson.Write(output, report);
            }
            else
            {
                new ThresholdTable(new(output, terminal.HasColor, terminal.Width)).Write(report);
            }
            return ExitCode.Success;
        })));
        return command.WithExamples(
            new("From which score on nine of ten warnings are right", "stance threshold gold.jsonl --label warning --precision 0.9"),
            new("The scores with the best F1", "stance threshold gold.jsonl --f1 --model mine.stance"));
    }

    private static Option<double?> CreateShare(string name, string description)
    {
        Option<double?> option = new(name) { Description = description, HelpName = "SHARE" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double?>() is { } value && !(value > 0 && value <= 1))
            {
                result.AddError($"Expected a number above 0, at most 1, as {name}.");
            }
        });
        return option;
    }
}
