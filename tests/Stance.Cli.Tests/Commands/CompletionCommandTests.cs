using System.Diagnostics;

namespace Stance.Cli.Tests.Commands;

public sealed class CompletionCommandTests : IDisposable
{
    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("extract", "ext")]
    [InlineData("check convert", "data", "")]
    [InlineData("--speaker --speakers", "extract", "--sp")]
    [InlineData("conll csv html jsonl table", "extract", "--format", "")]
    [InlineData("jsonl", "extract", "a.txt", "--format", "j")]
    [InlineData("condemnation none reassurance warning", "speakers", "--stance", "")]
    [InlineData("bash fish pwsh zsh", "completion", "")]
    [InlineData("", "extract", "")]
    [InlineData("", "extract", "--output", "")]
    [InlineData("", "frobnicate", "x", "--y", "")]
    public async Task The_last_word_is_completed(string expected, params string[] words)
    {
        Assert.Equal(ExitCode.Success, await _run.RunAsync(["complete", "--", .. words]));

        Assert.Equal(expected, string.Join(' ', _run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task Each_shell_has_a_script_that_asks_the_tool(string shell)
    {
        Assert.Equal(ExitCode.Success, await _run.RunAsync("completion", shell));

        Assert.Contains("stance complete ", _run.Output);
        Assert.DoesNotContain('\r', _run.Output);
    }

    [ShellTheory("bash")]
    [InlineData("ext", "extract")]
    [InlineData("extract --format js", "jsonl")]
    [InlineData("extract --sta", "--stance")]
    public async Task Bash_completes_with_the_script(string typed, string expected)
    {
        await _run.RunAsync("completion", "bash");
        string script = _run.File("stance.bash", _run.Output);
        string ask = $$"""
            stance() { dotnet '{{typeof(CommandLine).Assembly.Location}}' "$@"; }
            source '{{script}}'
            complete -p stance
            COMP_WORDS=(stance {{typed}}); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _stance
            printf '%s\n' "${COMPREPLY[@]}"
            """;

        string[] printed = await RunAsync("bash", ask);

        Assert.Contains("-F _stance stance", printed[0]);
        Assert.Equal([expected], printed[1..]);
    }

    [ShellTheory("zsh")]
    [InlineData("-n")]
    public async Task Zsh_reads_the_script(string check) => await ReadAsync("zsh", check);

    [ShellTheory("fish")]
    [InlineData("-n")]
    public async Task Fish_reads_the_script(string check) => await ReadAsync("fish", check);

    private async Task ReadAsync(string shell, string check)
    {
        await _run.RunAsync("completion", shell);
        Assert.Empty(await RunAsync(shell, $"{shell} {check} '{_run.File("script", _run.Output)}' 2>&1"));
    }

    private static async Task<string[]> RunAsync(string shell, string script)
    {
        using Process process = Process.Start(new ProcessStartInfo(shell) { ArgumentList = { "-c", script }, RedirectStandardOutput = true })!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
