using System.CommandLine;
using System.Text;
using Stance.Cli.Output;

namespace Stance.Cli.Commands;

/// <summary><c>stance info</c>: the card of a model.</summary>
internal static class InfoCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string?> model = ModelOption.Create();
        Command command = new("info", "Prints the card of the model: version, data, scores, limits.") { model };
        command.SetAction(parsed =>
        {
            StanceModel loaded = ModelOption.Load(parsed.GetValue(model));
            using OutputStream output = new(terminal.Output, isOwn: false);
            output.Write(Encoding.UTF8.GetBytes(loaded.Card.TrimEnd() + "\n"));
            return ExitCode.Success;
        });
        return command;
    }
}
