using System.CommandLine;
using System.Net.Http.Headers;
using System.Text;
using Stance.Cli;

namespace Stance.Docs.Tests.Execution;

/// <summary>
/// Runs the commands of a page in the current folder: <c>stance</c> in this process, <c>cat</c>, <c>head</c>, <c>curl</c> to the site that the page
/// started; pipes and <c>&gt; FILE</c>. Lines of <c>dotnet</c>, <c>git</c> and scripts of the repository are checked, not run.
/// </summary>
internal sealed class Shell : IAsyncDisposable
{
    private const string ToolFromSource = "dotnet run --project src/Stance.Cli -- ";

    private static readonly string[] OtherTools = ["git", "cd", "jupyter", "code"];

    private const int PortOfPages = 5080;

    private Site? _site;

    /// <summary>Makes a site the one that <c>curl</c> reaches; the one before ends.</summary>
    public async Task UseAsync(Site? site)
    {
        if (_site is { } before)
        {
            _site = null;
            await before.StopAsync();
        }
        _site = site;
    }

    public async ValueTask DisposeAsync() => await UseAsync(null);

    /// <summary>Parses every line of <c>stance</c>, and runs nothing.</summary>
    public static void Parse(string block)
    {
        foreach (string line in ShellWords.Lines(block))
        {
            if (line.StartsWith("stance ", StringComparison.Ordinal))
            {
                ParseArguments([.. ShellWords.Split(line).Skip(1).TakeWhile(word => word is not ("|" or ">"))]);
            }
        }
    }

    /// <summary>Runs the lines of a block and gives what they print to standard output.</summary>
    public async Task<string> RunAsync(string block)
    {
        StringBuilder printed = new();
        foreach (string line in ShellWords.Lines(block))
        {
            printed.Append(await RunLineAsync(line));
        }
        return printed.ToString();
    }

    private static void ParseArguments(IReadOnlyList<string> arguments)
    {
        ParseResult parsed = CommandLine.Root(new(Stream.Null, Stream.Null, TextWriter.Null)).Parse(arguments);
        Assert.True(parsed.Errors.Count == 0, $"stance {string.Join(' ', arguments)}: {string.Join(' ', parsed.Errors.Select(error => error.Message))}");
    }

    private async Task<string> RunLineAsync(string line)
    {
        if (line.StartsWith(ToolFromSource, StringComparison.Ordinal))
        {
            line = "stance " + line[ToolFromSource.Length..];
        }
        IReadOnlyList<string> words = ShellWords.Split(line);
        if (line.Contains("dotnet ", StringComparison.Ordinal) && !words.Contains("|"))
        {
            DotnetLine.Check(string.Join(' ', words), ParseArguments);
            return "";
        }
        if (words[0].StartsWith("./", StringComparison.Ordinal) || words[0].StartsWith(".ci/", StringComparison.Ordinal) || words[0].EndsWith(".sh", StringComparison.Ordinal))
        {
            Assert.True(File.Exists(Repository.PathOf(words[0])), $"'{line}': there is no {words[0]}.");
            return "";
        }
        if (OtherTools.Contains(words[0]))
        {
            return "";
        }
        byte[] passed = [];
        List<string> command = [];
        string? file = null;
        for (int i = 0; i <= words.Count; i++)
        {
            if (i < words.Count && words[i] == ">")
            {
                file = words[++i];
            }
            else if (i == words.Count || words[i] == "|")
            {
                passed = await RunCommandAsync(command, passed, line);
                command = [];
            }
            else
            {
                command.Add(words[i]);
            }
        }
        if (file is not null)
        {
            await File.WriteAllBytesAsync(file, passed);
            return "";
        }
        return Encoding.UTF8.GetString(passed);
    }

    private async Task<byte[]> RunCommandAsync(List<string> command, byte[] input, string line) => command switch
    {
        ["stance", "serve", .. var arguments] => await ServeAsync(arguments),
        ["stance", .. var arguments] => await RunStanceAsync([.. arguments], input, line),
        ["cat", .. var files] => [.. files.SelectMany(File.ReadAllBytes)],
        ["head", "-n", var count] => Encoding.UTF8.GetBytes(string.Concat(Encoding.UTF8.GetString(input).Split('\n').Take(int.Parse(count)).Select(one => one + "\n"))),
        ["echo", .. var words] => Encoding.UTF8.GetBytes(string.Join(' ', words) + "\n"),
        ["curl", .. var arguments] => await SendAsync(arguments, line),
        _ => throw new NotSupportedException($"'{line}': the tests of the pages do not know '{command[0]}'. Say <!-- not run: why --> before the block, or teach {nameof(Shell)}."),
    };

    private static async Task<byte[]> RunStanceAsync(string[] arguments, byte[] input, string line)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        int exitCode = await CommandLine.RunAsync(arguments, new(new MemoryStream(input), output, error));
        Assert.True(exitCode == ExitCode.Success, $"'{line}' gives exit code {exitCode}:\n{error}");
        return output.ToArray();
    }

    // On a free port; what it prints has the port of the pages.
    private async Task<byte[]> ServeAsync(IEnumerable<string> arguments)
    {
        await UseAsync(null);
        Site started = await ServedSite.StartAsync([.. arguments]);
        await UseAsync(started);
        return Encoding.UTF8.GetBytes($"Listening on {new UriBuilder(started.Address) { Port = PortOfPages }.Uri.GetLeftPart(UriPartial.Authority)}\n");
    }

    // -s, -d TEXT, -d @FILE, --data-binary @FILE, -H "NAME: VALUE", -X METHOD, and the address.
    private async Task<byte[]> SendAsync(List<string> arguments, string line)
    {
        Site running = _site ?? throw new InvalidOperationException($"'{line}': no example before it started a site.");
        using HttpRequestMessage request = new() { Method = HttpMethod.Get };
        string type = "application/x-www-form-urlencoded";
        for (int i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "-s" or "-sS" or "-N" or "--no-buffer":
                    break;
                case "-d" or "--data" or "--data-binary":
                    string data = arguments[++i];
                    byte[] body = data.StartsWith('@') ? await File.ReadAllBytesAsync(data[1..]) : Encoding.UTF8.GetBytes(data);
                    request.Content = new ByteArrayContent(body);
                    request.Method = HttpMethod.Post;
                    break;
                case "-H":
                    string[] header = arguments[++i].Split(':', 2, StringSplitOptions.TrimEntries);
                    Assert.Equal("content-type", header[0], ignoreCase: true);
                    type = header[1];
                    break;
                case "-X":
                    request.Method = new(arguments[++i]);
                    break;
                default:
                    request.RequestUri = new(running.Address, new Uri(arguments[i].Contains("://", StringComparison.Ordinal) ? arguments[i] : "http://" + arguments[i]).PathAndQuery);
                    break;
            }
        }
        if (request.Content is { } content)
        {
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }
        using HttpClient client = new();
        using HttpResponseMessage response = await client.SendAsync(request);
        byte[] answer = await response.Content.ReadAsByteArrayAsync();
        Assert.True(response.IsSuccessStatusCode, $"'{line}' gives {(int)response.StatusCode}: {Encoding.UTF8.GetString(answer)}");
        return answer;
    }
}
