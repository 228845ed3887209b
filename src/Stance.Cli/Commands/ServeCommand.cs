using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.AspNetCore.Connections;
using Stance.Cli.Help;
using Stance.Cli.Output;
using Stance.Cli.Serving;

namespace Stance.Cli.Commands;

/// <summary><c>stance serve</c>: a web page and a JSON API on this machine.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 5080;
    private const int DefaultRate = 1200;
    private const int MaxRate = 1_000_000;

    public static Command Create(Terminal terminal)
    {
        Option<IPAddress> host = new("--host")
        {
            Description = "The address to listen at: an IP address or localhost. Everybody who reaches another than a loopback address may use the server.",
            HelpName = "ADDRESS",
            CustomParser = ParseAddress,
            DefaultValueFactory = _ => IPAddress.Loopback,
        };
        Option<int> port = NumberOption.Create("--port", "The port to listen at; 0 for any that is free.", DefaultPort, 0, IPEndPoint.MaxPort);
        Option<string[]> allowedHosts = new("--allowed-host")
        {
            Description = "A name under which browsers may reach the server, beside localhost and its address, as behind a proxy. May be given several times.",
            HelpName = "NAME",
            AllowMultipleArgumentsPerToken = false,
        };
        Option<int> maxBytes = NumberOption.Create("--max-bytes", "The largest body of a request.", 1 << 20, 1, Array.MaxLength);
        Option<int> rate = NumberOption.Create("--rate", "How many requests to analyse a minute and client; 0 for any number.", DefaultRate, 0, MaxRate);
        Option<string?> model = ModelOption.Create();
        Option<SpeakerRegistry?> speakers = SpeakersOption.Create();
        Option<int> parallel = ParallelOption.Create("How many texts to work on at a time, for all clients together; without it one a core.", Environment.ProcessorCount);
        Command command = new("serve", "Serves a web page and a JSON API on this machine, until Ctrl+C. Nothing leaves it.")
        {
            host, port, allowedHosts, maxBytes, rate, model, speakers, parallel,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            ModelOption.Load(parsed.GetValue(model)),
            parsed.GetValue(speakers),
            new()
            {
                Address = parsed.GetValue(host)!,
                Port = parsed.GetValue(port),
                AllowedHosts = parsed.GetValue(allowedHosts) ?? [],
                MaxBytes = parsed.GetValue(maxBytes),
                Rate = parsed.GetValue(rate),
                Parallelism = parsed.GetValue(parallel),
            },
            terminal,
            cancellationToken));
        return command.WithExamples(
            new("A page to paste articles into, at http://127.0.0.1:5080", "stance serve"),
            new("At any free port, for texts of up to 16 MB", "stance serve --port 0 --max-bytes 16777216"),
            new("For other machines too, behind a proxy that asks for passwords", "stance serve --host 0.0.0.0 --allowed-host stance.example.org --rate 0"));
    }

    private static async Task<int> RunAsync(StanceModel model, SpeakerRegistry? speakers, ServerOptions options, Terminal terminal, CancellationToken interrupt)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(interrupt);
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            stop.Cancel();
        });
        StanceServer server;
        try
        {
            server = await StanceServer.StartAsync(model, speakers, options, terminal.Error, stop.Token);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            await terminal.Error.WriteLineAsync($"stance: expected a free port at {options.Address}; {options.Port} is taken. Try another --port, or 0 for any.");
            return ExitCode.UnexpectedError;
        }
        await using (server)
        {
            if (!IPAddress.IsLoopback(options.Address))
            {
                await terminal.Error.WriteLineAsync("stance: warning: other machines can reach this server, and it asks nobody for a password.");
            }
            using (OutputStream output = new(terminal.Output, isOwn: false))
            {
                output.Write(Encoding.UTF8.GetBytes($"Listening on {server.Address.GetLeftPart(UriPartial.Authority)}\n"));
            }
            await Task.Delay(Timeout.Infinite, stop.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            await server.StopAsync();
        }
        return ExitCode.Success;
    }

    private static IPAddress? ParseAddress(ArgumentResult result)
    {
        string value = result.Tokens[0].Value;
        if (value.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        {
            return IPAddress.Loopback;
        }
        if (IPAddress.TryParse(value, out IPAddress? address))
        {
            return address;
        }
        result.AddError($"Expected an IP address or localhost as --host; found '{value}'.");
        return null;
    }
}
