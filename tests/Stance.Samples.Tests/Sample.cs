using System.Diagnostics;

namespace Stance.Samples.Tests;

/// <summary>The samples as they were built beside the tests.</summary>
internal static class Sample
{
    // Samples and tests are built alike: .../tests/Stance.Samples.Tests/bin/Release/net10.0.
    private static readonly DirectoryInfo Output = new(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));

    private static readonly string Root = Path.GetFullPath(Path.Combine(Output.FullName, "..", "..", "..", "..", ".."));

    /// <summary>The full path of a file or folder of the samples.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, "samples", .. parts]);

    /// <summary>Starts a sample in the folder of what was built of it.</summary>
    public static Process Start(string folder, string assembly, params string[] arguments)
    {
        string built = PathOf(folder, "bin", Output.Parent!.Name, Output.Name);
        return Process.Start(new ProcessStartInfo("dotnet", ["exec", Path.Combine(built, assembly + ".dll"), .. arguments])
        {
            WorkingDirectory = built,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    /// <summary>Runs a sample to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string folder, string assembly, params string[] arguments)
    {
        using Process process = Start(folder, assembly, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output).ReplaceLineEndings("\n"), await error);
    }
}
