using System.CommandLine;
using System.Text;
using Stance.Cli.Help;
using Stance.Cli.Output;

namespace Stance.Cli.Commands;

/// <summary><c>stance info</c>: the card of a model.</summary>
internal static class InfoCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string?> model = ModelOption.Create();
        Option<bool> json = new("--json") { Description = "Print the card as one JSON object, for programs; docs/model-card.schema.json describes it." };
        Command command = new("info", "Prints the card of the model: version, data, sizes, scores, use and limits.") { model, json };
        command.SetAction(parsed =>
        {
            StanceModel loaded = ModelOption.Load(parsed.GetValue(model));
            string card = parsed.GetValue(json) ? ModelCardJson.Of(loaded) : loaded.Card.TrimEnd();
            using OutputStream output = new(terminal.Output, isOwn: false);
            output.Write(Encoding.UTF8.GetBytes(card + "\n"));
            return ExitCode.Success;
        });
        return command.WithExamples(
            new("What the model is, what it was trained on, and how good it is", "stance info"),
            new("The same of a model of your own, for programs", "stance info --model mine.stance --json"));
    }
}
