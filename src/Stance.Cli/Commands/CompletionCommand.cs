using System.CommandLine;
using System.Text;
using Stance.Cli.Help;
using Stance.Cli.Output;

namespace Stance.Cli.Commands;

/// <summary><c>stance completion</c>: a script that teaches a shell the commands, options and values.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    public static Command Create(Terminal terminal)
    {
        Argument<string> shell = new("shell") { Description = "bash, zsh, fish or pwsh (PowerShell)." };
        shell.AcceptOnlyFromAmong(Shells);
        Command command = new("completion", "Prints a script that lets a shell complete commands, options, their values, and files.") { shell };
        command.SetAction(parsed =>
        {
            using OutputStream output = new(terminal.Output, isOwn: false);
            output.Write(Encoding.UTF8.GetBytes(EmbeddedText.Of($"Completion.stance.{parsed.GetValue(shell)}")));
            return ExitCode.Success;
        });
        return command.WithExamples(
            new("For bash, where bash-completion finds it", "stance completion bash > ~/.local/share/bash-completion/completions/stance"),
            new("For fish", "stance completion fish > ~/.config/fish/completions/stance.fish"));
    }
}
