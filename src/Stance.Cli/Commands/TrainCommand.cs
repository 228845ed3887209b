using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Stance.Training;
using Stance.Training.Annotations;

namespace Stance.Cli.Commands;

/// <summary><c>stance train</c>: rebuilds the model, or parts of it, from annotated data.</summary>
internal static class TrainCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> parts = new("part")
        {
            Description = "What to train: encoder, speakers, stance. Without any: everything.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        parts.AcceptOnlyFromAmong("encoder", "speakers", "stance");
        Option<string> data = new("--data") { Description = "The folder that holds data/ and gold/; models/README.md says what is where.", Required = true, HelpName = "FOLDER" };
        Option<string> output = new("--output", "-o") { Description = "Where the model goes; an existing file is replaced.", Required = true, HelpName = "FILE" };
        Option<string?> from = new("--from") { Description = "The model that the parts not trained come from; without it the one that the tool carries.", HelpName = "FILE" };
        Option<int> seed = new("--seed") { Description = "Decides the order of the examples: same data, same seed, same bytes.", DefaultValueFactory = _ => 1 };
        Option<string> version = new("--model-version") { Description = "The new model's own version.", DefaultValueFactory = _ => "2.0" };
        Option<string?> checkpoint = new("--checkpoint")
        {
            Description = "Keeps the state of the encoder's training here after each pass, and goes on from it after a stop.",
            HelpName = "FILE",
        };
        Command command = new("train", "Trains the model, or parts of it, from annotated data.") { parts, data, output, from, seed, version, checkpoint };
        command.SetAction(parsed =>
        {
            ModelParts chosen = parsed.GetValue(parts)!.Aggregate(ModelParts.None, (all, part) => all | Enum.Parse<ModelParts>(part, ignoreCase: true));
            chosen = chosen == ModelParts.None ? ModelParts.All : chosen;
            StanceModel? other = chosen == ModelParts.All ? null : ModelOption.Load(parsed.GetValue(from));
            var clock = Stopwatch.StartNew();
            NewsModelTrainer trainer = new(parsed.GetValue(data)!, parsed.GetValue(seed), line =>
                terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{clock.Elapsed:h\\:mm\\:ss}] {line}")));
            try
            {
                trainer.Train(chosen, other, parsed.GetValue(version)!, parsed.GetValue(checkpoint)).Save(parsed.GetValue(output)!);
            }
            catch (AnnotationException e)
            {
                terminal.Error.WriteLine($"stance: {e.Message}");
                return ExitCode.InputFailed;
            }
            return ExitCode.Success;
        });
        return command;
    }
}
