using System.CommandLine;
using System.Text;
using Stance.Cli.Help;
using Stance.Cli.Inputs;
using Stance.Cli.Output;
using Stance.Training.Annotations;
using Stance.Training.Annotations.Formats;

namespace Stance.Cli.Commands;

/// <summary><c>stance data convert</c>: annotated data from one format into another.</summary>
internal static class DataConvertCommand
{
    // Enough to find them by.
    private const int MostIds = 5;

    public static Command Create(Terminal terminal)
    {
        Argument<string[]> inputs = InputArgument.Create("Files of labelled statements, or folders of them or of brat.", ArgumentArity.OneOrMore);
        Option<string?> from = ExampleOptions.Format("--from", "The format of the input; without it, names and first lines tell.");
        Option<string?> to = ExampleOptions.Format("--to", "The format to write.");
        to.Required = true;
        Option<string> output = new("--output", "-o") { Description = "The file to write, or for brat the folder.", HelpName = "FILE-or-FOLDER", Required = true };
        Option<string?> fromOffsets = ExampleOptions.Offsets("--from-offsets", "What offsets in the input count; without it, what the format says.");
        Option<string?> toOffsets = ExampleOptions.Offsets("--to-offsets", "What offsets in the output shall count; without it, what the format says.");
        Option<bool> force = new("--force") { Description = "Replaces a file that exists; in a folder, the files of the same names." };
        Option<bool> json = new("--json") { Description = "Prints one JSON object about the conversion instead of a sentence." };
        Command command = new("convert", "Converts annotated data, and says what a format cannot carry.")
        {
            inputs, from, to, output, fromOffsets, toOffsets, force, json,
        };
        command.SetAction(parsed =>
        {
            IExampleFormat format = ExampleFormats.Find(parsed.GetValue(to)!)!;
            string path = parsed.GetValue(output)!;
            if (Refusal(path, format, parsed.GetValue(force)) is { } refusal)
            {
                terminal.Error.WriteLine($"stance: {path}: {refusal}");
                return ExitCode.Usage;
            }
            ExampleInput input = new(parsed.GetValue(from), ExampleOptions.UnitOf(parsed.GetValue(fromOffsets)));
            List<StanceExample> examples = input.Read(parsed.GetValue(inputs)!, isDev: false);
            input.WriteErrors(terminal.Error);
            if (examples.Count == 0)
            {
                terminal.Error.WriteLine($"stance: {path}: not written, as there is no record");
                return ExitCode.InputFailed;
            }
            OffsetUnit unit = ExampleOptions.UnitOf(parsed.GetValue(toOffsets)) ?? format.Unit;
            format.Write(path, examples, unit);
            // What was lost is not for the writer to know: only reading shows it.
            ReadReport report = new();
            IReadOnlyList<(string Member, IReadOnlyList<string> Ids)> losses = ExampleLosses.Find(examples, format.Read(path, unit, report));
            foreach ((string member, IReadOnlyList<string> ids) in losses)
            {
                string more = ids.Count > MostIds ? " ..." : "";
                terminal.Error.WriteLine($"stance: {path}: {format.Name} cannot carry '{member}' of {ids.Count} records: {ExampleInput.Plain(string.Join(", ", ids.Take(MostIds)))}{more}");
            }
            using OutputStream stream = new(terminal.Output, isOwn: false);
            JsonLine line = new(stream);
            if (parsed.GetValue(json))
            {
                line.Write(writer =>
                {
                    ExampleCheckJsonOutput.WriteReading(writer, input);
                    writer.WriteString("output", path);
                    writer.WriteNumber("written", examples.Count);
                    ExampleCheckJsonOutput.List(writer, "lost", losses, loss =>
                    {
                        writer.WriteString("member", loss.Member);
                        writer.WriteStartArray("ids");
                        foreach (string id in loss.Ids)
                        {
                            writer.WriteStringValue(id);
                        }
                        writer.WriteEndArray();
                    });
                });
            }
            else
            {
                stream.Write(Encoding.UTF8.GetBytes($"{TextTable.Count(examples.Count, "record")} written to {path} as {format.Name}\n"));
            }
            return input.Report.Problems.Count > 0 ? ExitCode.InputFailed : ExitCode.Success;
        });
        return command.WithExamples(
            new("Statements of an annotation tool for training", "stance data convert export.json --from label-studio --to jsonl --output train.jsonl"),
            new("Your statements for a spreadsheet", "stance data convert train.jsonl --to csv --output train.csv --force"));
    }

    private static string? Refusal(string path, IExampleFormat format, bool isForced)
    {
        if (format.IsFolder)
        {
            return File.Exists(path) ? $"expected a folder for {format.Name}; this is a file"
                : !isForced && Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any() ? "expected a new or empty folder; --force writes into this one"
                : null;
        }
        return Directory.Exists(path) ? $"expected a file for {format.Name}; this is a folder"
            : !isForced && File.Exists(path) ? "expected a new file; --force replaces this one"
            : null;
    }
}
