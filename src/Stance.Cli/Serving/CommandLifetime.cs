using Microsoft.Extensions.Hosting;

namespace Stance.Cli.Serving;

/// <summary>A host that lives as long as its command: the command, not the host, listens to signals.</summary>
internal sealed class CommandLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
