using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Stance.Cli.Help;

/// <summary>Help with the examples of its command below it.</summary>
/// <param name="usual">Writes what stands above.</param>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    /// <summary>The option <c>--help</c>.</summary>
    public static HelpOption CreateOption()
    {
        HelpOption option = new();
        option.Action = new HelpWithExamples((HelpAction)option.Action!);
        return option;
    }

    /// <inheritdoc/>
    public override bool ClearsParseErrors => usual.ClearsParseErrors;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int exitCode = usual.Invoke(parseResult);
        IReadOnlyList<Example> examples = Examples.Of(parseResult.CommandResult.Command);
        if (examples.Count > 0)
        {
            TextWriter output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (Example example in examples)
            {
                output.WriteLine($"  {example.Purpose}:");
                output.WriteLine($"    {example.Line}");
            }
            output.WriteLine();
        }
        return exitCode;
    }
}
