using System.Diagnostics;

namespace Stance.Cli.Tests;

public sealed class ProcessTests : IDisposable
{
    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [EmbeddedModelFact]
    public async Task The_tool_runs_as_a_process()
    {
        string article = _run.File("a.txt", "Brandt warned Oslo.");
        using Process process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(CommandLine).Assembly.Location, "extract", "-", article, _run.PathOf("missing.txt"), "--format", "jsonl" },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await process.StandardInput.WriteAsync("Oslo said no.");
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();

        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(ExitCode.InputFailed, process.ExitCode);
        Assert.StartsWith("{\"id\":\"stdin\"", output);
        Assert.Contains("\n{\"id\":\"a\"", output);
        Assert.Contains("missing.txt", await error);
    }
}
