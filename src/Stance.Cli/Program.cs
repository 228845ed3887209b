using System.Runtime.InteropServices;
using Stance.Cli;

using var stop = new CancellationTokenSource();
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
{
    // The first Ctrl-C lets the run end what it writes; a second one ends the process.
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
});
return await CommandLine.RunAsync(args, Terminal.OfProcess(), stop.Token);
