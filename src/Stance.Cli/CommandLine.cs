using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Stance.Cli.Commands;
using Stance.Cli.Help;
using Stance.Cli.Output;

namespace Stance.Cli;

/// <summary>The command <c>stance</c>.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command line and gives its <see cref="ExitCode"/>. Never throws.</summary>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellationToken = default)
    {
        ParseResult parsed = Root(terminal).Parse(args);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (ParseError error in Correction.MainErrors(parsed))
            {
                await terminal.Error.WriteLineAsync($"stance: {Correction.Describe(error)}");
            }
            await terminal.Error.WriteLineAsync($"Try '{Correction.PathOf(parsed.CommandResult)} --help'.");
            return ExitCode.Usage;
        }

        await using var help = new StreamWriter(terminal.Output, leaveOpen: true);
        InvocationConfiguration configuration = new()
        {
            Output = help,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            // Program listens to signals itself.
            ProcessTerminationTimeout = null,
        };
        try
        {
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (ClosedOutputException)
        {
            return ExitCode.Success;
        }
        catch (InvalidModelException e)
        {
            await terminal.Error.WriteLineAsync($"stance: {e.Message}");
            return ExitCode.InvalidModel;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await terminal.Error.WriteLineAsync($"stance: {e.Message}");
            return ExitCode.UnexpectedError;
        }
#pragma warning disable CA1031 // The last resort: nothing above knows it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            await terminal.Error.WriteLineAsync($"stance: unexpected error: {e}");
            return ExitCode.UnexpectedError;
        }
    }

    /// <summary>The command with everything below it.</summary>
    // Not a RootCommand: that takes its name from the assembly, and people type "stance".
    public static Command Root(Terminal terminal) => new Command(
        "stance", "Reads English political and diplomatic news and says who takes which stance. " + ExitCode.Description)
    {
        HelpPage.CreateOption(),
        new VersionOption(),
        ExtractCommand.Create(terminal),
        RenderCommand.Create(terminal),
        ClassifyCommand.Create(terminal),
        ResolveCommand.Create(terminal),
        SpeakersCommand.Create(terminal),
        InfoCommand.Create(terminal),
        ServeCommand.Create(terminal),
        BenchmarkCommand.Create(terminal),
        TrainCommand.Create(terminal),
        EvaluateCommand.Create(terminal),
        ThresholdCommand.Create(terminal),
        LearningCurveCommand.Create(terminal),
        DataCommand.Create(terminal),
        CompletionCommand.Create(terminal),
        CompleteCommand.Create(terminal),
    }.WithExamples(
        new("Who says what in an article", "stance extract article.txt"),
        new("Who speaks in a folder of articles", "stance speakers news"));
}
