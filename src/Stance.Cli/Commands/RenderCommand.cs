using System.CommandLine;
using Stance.Cli.Help;
using Stance.Cli.Output;

namespace Stance.Cli.Commands;

/// <summary><c>stance render</c>: articles with their statements marked in place, as one page to look at.</summary>
internal static class RenderCommand
{
    public static Command Create(Terminal terminal)
    {
        ExtractionOptions options = new();
        Option<string> output = new Option<string>("--output", "-o")
        {
            Description = "The page to write, or - for standard output. An existing file is replaced.",
            HelpName = "FILE",
            Required = true,
        }.Under(OptionGroups.Output);
        Option<string?> title = new Option<string?>("--title") { Description = "The title of the page.", HelpName = "TEXT" }.Under(OptionGroups.Output);
        Command command = options.CreateCommand("render", "Writes a page that shows articles with who says what and takes which stance.", output, title);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (options.Create(parsed, terminal, cancellationToken) is not { } extraction)
            {
                return ExitCode.Usage;
            }
            string file = parsed.GetValue(output)!;
            using OutputStream stream = OutputOption.Open(file == "-" ? null : file, terminal);
            // Nothing scrolls by before all is read.
            return await extraction.RunAsync(new HtmlOutput(stream, parsed.GetValue(title)), writesToTerminal: false, cancellationToken);
        });
        return command.WithExamples(
            new("A page that shows an article with its statements", "stance render article.txt -o report.html"),
            new("Who condemned whom, when, in all articles of a folder", "stance render news --title \"Herring dispute\" -o report.html"),
            new("Only what Norway says, of web pages", "stance render 'news/**/*.html' --speaker Norway -o report.html"));
    }
}
