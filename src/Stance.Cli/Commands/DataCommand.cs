using System.CommandLine;
using Stance.Cli.Help;

namespace Stance.Cli.Commands;

/// <summary><c>stance data</c>: annotated data before training.</summary>
internal static class DataCommand
{
    public static Command Create(Terminal terminal) => new Command("data", "Checks annotated data, and converts it between formats.")
    {
        DataCheckCommand.Create(terminal),
        DataConvertCommand.Create(terminal),
    }.WithExamples(
        new("What is wrong with labelled statements", "stance data check train.jsonl"),
        new("The same statements in another format", "stance data convert train.jsonl --to csv --output train.csv"));
}
