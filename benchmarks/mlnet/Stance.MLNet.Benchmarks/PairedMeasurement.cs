using System.Diagnostics;
using System.Globalization;
using Stance.Cli.Measurements;

namespace Stance.MLNet.Benchmarks;

/// <summary>All contenders in turn, in one process: a table in Markdown, without BenchmarkDotNet.</summary>
internal static class PairedMeasurement
{
    private const int Rounds = 15;

    // The runtime compiles hot methods again, and better, some hundred milliseconds after they became hot.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    /// <summary>Trains, measures and prints.</summary>
    public static void Run(TextWriter output)
    {
        long start = Stopwatch.GetTimestamp();
        Contender[] contenders = Contenders.All;
        TimeSpan training = Stopwatch.GetElapsedTime(start);
        ResolvedAttribution[] statements = StatementRecorder.Record();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Stance {Machine.Stance}, model {StanceModelCatalog.Embedded.Version}, Microsoft.ML {VersionOfMicrosoftML()}, {Machine.Runtime}, {Machine.Processor} ({Machine.InstructionSets}); "
            + $"{statements.Length:N0} statements; the models were trained in {training.TotalSeconds:N0} s; {Rounds} rounds in turn.\n"));
        output.WriteLine("| what | threads | classifier | a second | times the built-in's time | quartiles | bytes each |");
        output.WriteLine("| --- | ---: | --- | ---: | ---: | --- | ---: |");
        foreach (Work work in (Work[])[Work.Classify(statements, 1), Work.Classify(statements, 2), Work.Extract(1), Work.Extract(2)])
        {
            Measure(work, contenders, output);
        }
    }

    private static void Measure(Work work, Contender[] contenders, TextWriter output)
    {
        foreach (Contender contender in contenders)
        {
            for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;)
            {
                work.Pass(contender);
            }
        }
        double[][] seconds = Array.ConvertAll(contenders, _ => new double[Rounds]);
        for (int round = 0; round < Rounds; round++)
        {
            // In turn, so that what else the machine does slows all.
            for (int i = 0; i < contenders.Length; i++)
            {
                seconds[i][round] = work.Time(contenders[i]);
            }
        }
        for (int i = 0; i < contenders.Length; i++)
        {
            double[] ratios = [.. seconds[i].Zip(seconds[0], (time, builtIn) => time / builtIn).Order()];
            double median = seconds[i].Order().ElementAt(Rounds / 2);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {work.Name} | {work.Threads} | {contenders[i].Name} | {work.Items / median:N0} {work.Unit} | {ratios[Rounds / 2]:0.00} | "
                + $"{ratios[Rounds / 4]:0.00} to {ratios[Rounds * 3 / 4]:0.00} | {Allocations(work, contenders[i]) / work.Items:N0} |"));
        }
    }

    private static long Allocations(Work work, Contender contender)
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        work.Pass(contender);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static string VersionOfMicrosoftML() => FileVersionInfo.GetVersionInfo(typeof(Microsoft.ML.MLContext).Assembly.Location).ProductVersion!.Split('+')[0];
}
