using System.Text;
using System.Text.Json;

namespace Stance.Cli.Tests;

/// <summary>One run of the command line inside the test's process, in a folder of its own.</summary>
internal sealed class TestRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stance-cli-tests-");
    private byte[] _output = [];

    /// <summary>What was written to standard output.</summary>
    public string Output => Encoding.UTF8.GetString(_output);

    /// <summary>The bytes of <see cref="Output"/>.</summary>
    public ReadOnlySpan<byte> OutputBytes => _output;

    /// <summary>What was written to standard error.</summary>
    public string Error { get; private set; } = "";

    /// <summary>Each line of the output as JSON.</summary>
    public JsonElement[] Records => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>The ids of <see cref="Records"/>.</summary>
    public string[] Ids => [.. Records.Select(record => record.GetProperty("id").ToString())];

    /// <summary>The full path of a name in the run's folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file as UTF-8 without byte order mark and gives its path.</summary>
    public string File(string name, string text) => File(name, new UTF8Encoding(false).GetBytes(text));

    /// <summary>Writes a file and gives its path.</summary>
    public string File(string name, byte[] bytes)
    {
        string path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Runs a command and gives its exit code.</summary>
    public Task<int> RunAsync(params string[] args) => RunAsync(null, null, args);

    /// <summary>Runs a command with bytes at standard input and gives its exit code.</summary>
    public async Task<int> RunAsync(byte[]? input, Func<Terminal, Terminal>? change, params string[] args)
    {
        using var stdout = new MemoryStream();
        using var stderr = new StringWriter();
        Terminal terminal = new(new MemoryStream(input ?? []), stdout, stderr);
        int exitCode = await CommandLine.RunAsync(args, change is null ? terminal : change(terminal));
        _output = stdout.ToArray();
        Error = stderr.ToString();
        return exitCode;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
