using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text.RegularExpressions;

namespace Stance.Cli.Help;

/// <summary>Help with the options of its command in groups, and with examples below them.</summary>
/// <param name="usual">Writes everything else.</param>
internal sealed partial class HelpPage(HelpAction usual) : SynchronousCommandLineAction
{
    private const string OptionsHeading = "Options:";

    /// <summary>The option <c>--help</c>.</summary>
    public static HelpOption CreateOption()
    {
        HelpOption option = new();
        option.Action = new HelpPage((HelpAction)option.Action!);
        return option;
    }

    /// <inheritdoc/>
    public override bool ClearsParseErrors => usual.ClearsParseErrors;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        TextWriter output = parseResult.InvocationConfiguration.Output;
        using StringWriter page = new();
        parseResult.InvocationConfiguration.Output = page;
        int exitCode = usual.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        WriteInGroups(output, page.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'), command);
        WriteExamples(output, Examples.Of(command));
        return exitCode;
    }

    // Each option is a line that starts with its names, and perhaps further lines that do not.
    private static void WriteInGroups(TextWriter output, IEnumerable<string> lines, Command command)
    {
        string? group = null;
        foreach (string line in lines.Where(line => line != OptionsHeading))
        {
            Match name = OptionName().Match(line);
            if (name.Success)
            {
                string heading = command.Options.FirstOrDefault(option => option.Name == name.Groups[1].Value) is { } option ? OptionGroups.Of(option) : group ?? OptionsHeading.TrimEnd(':');
                if (heading != group)
                {
                    output.WriteLine(group is null ? $"{heading}:" : $"{Environment.NewLine}{heading}:");
                    group = heading;
                }
            }
            output.WriteLine(line);
        }
        output.WriteLine();
    }

    private static void WriteExamples(TextWriter output, IReadOnlyList<Example> examples)
    {
        if (examples.Count == 0)
        {
            return;
        }
        output.WriteLine("Examples:");
        foreach (Example example in examples)
        {
            output.WriteLine($"  {example.Purpose}:");
            output.WriteLine($"    {example.Line}");
        }
        output.WriteLine();
    }

    [GeneratedRegex(@"^  (?:-\S+, )*(--[\w-]+)")]
    private static partial Regex OptionName();
}
