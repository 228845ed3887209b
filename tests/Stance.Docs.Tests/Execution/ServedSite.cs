using System.IO.Pipelines;
using Stance.Cli;

namespace Stance.Docs.Tests.Execution;

/// <summary>Starts <c>stance serve</c> in this process, on a free port.</summary>
internal static class ServedSite
{
    private const string Announcement = "Listening on ";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The site, once it listens.</summary>
    public static async Task<Site> StartAsync(IReadOnlyList<string> arguments)
    {
        string[] anyPort = ["serve", .. arguments.Where((word, i) => word != "--port" && (i == 0 || arguments[i - 1] != "--port")), "--port", "0"];
        Pipe pipe = new();
        CancellationTokenSource stop = new();
        using StringWriter error = new();
        Task<int> running = Task.Run(() => CommandLine.RunAsync(anyPort, new(Stream.Null, pipe.Writer.AsStream(), TextWriter.Synchronized(error)), stop.Token));
        using StreamReader output = new(pipe.Reader.AsStream());
        Task<string?> line = output.ReadLineAsync();
        await Task.WhenAny(line, running).WaitAsync(Patience);
        Assert.False(running.IsCompleted, $"stance {string.Join(' ', anyPort)} ended: {error}");
        string announced = await line ?? "";
        Assert.StartsWith(Announcement, announced);
        return new(new(announced[Announcement.Length..]), async () =>
        {
            await stop.CancelAsync();
            await running.WaitAsync(Patience);
            stop.Dispose();
        });
    }
}
