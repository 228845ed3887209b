using System.Diagnostics;
using System.Reflection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Stance.Docs.Tests.Execution;

/// <summary>Starts a program that is a web site, unchanged, on a free port: the host tells of itself by a diagnostic event.</summary>
internal static class WebProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The site, once it listens.</summary>
    public static async Task<Site> StartAsync(MethodInfo entryPoint)
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_URLS", "http://127.0.0.1:0");
        TaskCompletionSource<IHost> built = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using IDisposable listening = DiagnosticListener.AllListeners.Subscribe(new Observer<DiagnosticListener>(listener =>
        {
            if (listener.Name == "Microsoft.Extensions.Hosting")
            {
                listener.Subscribe(new Observer<KeyValuePair<string, object?>>(one =>
                {
                    if (one is { Key: "HostBuilt", Value: IHost host })
                    {
                        built.TrySetResult(host);
                    }
                }));
            }
        }));
        var program = Task.Factory.StartNew(() => entryPoint.Invoke(null, [Array.Empty<string>()]), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await (await Task.WhenAny(built.Task, program).WaitAsync(Patience));
        IHost host = await built.Task;
        TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        IHostApplicationLifetime lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
        using CancellationTokenRegistration registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await (await Task.WhenAny(started.Task, program).WaitAsync(Patience));
        IServerAddressesFeature addresses = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return new(new(addresses.Addresses.First()), async () =>
        {
            lifetime.StopApplication();
            await program.WaitAsync(Patience);
        });
    }

    private sealed class Observer<T>(Action<T> next) : IObserver<T>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(T value) => next(value);
    }
}
