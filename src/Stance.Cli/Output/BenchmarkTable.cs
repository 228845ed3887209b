using System.Globalization;
using Spectre.Console;
using Stance.Cli.Measurements;
using Stance.Training.Evaluation;

namespace Stance.Cli.Output;

/// <summary>What <c>stance benchmark</c> found out, as a table: for people.</summary>
internal sealed class BenchmarkTable(TextTable text)
{
    public void Write(BenchmarkReport report)
    {
        Table table = TextTable.Create([], ["Threads", "Words/s", "95 % interval", "MB/s", "Statements/s", "Bytes/word"]);
        for (int i = 0; i < report.Throughputs.Count; i++)
        {
            Throughput throughput = report.Throughputs[i];
            Estimate words = report.WordsPerSecond[i];
            TextTable.AddRow(
                table,
                Figure.Of(throughput.Threads),
                Number(words.Value),
                words.Interval is { } range ? $"{Number(range.Low)} to {Number(range.High)}" : "",
                throughput.MegabytesPerSecond.ToString("0.00", CultureInfo.InvariantCulture),
                Number(throughput.StatementsPerSecond),
                Number(throughput.BytesPerWord));
        }
        text.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Stance {Machine.Stance}, model {report.Model}; {TextTable.Count(report.Texts.Count, "text")}, {report.Words:N0} words, {report.Bytes / 1e6:0.000} MB"),
            table,
            isCompact: true);
        if (report.SpeedUp is { } speedUp)
        {
            text.WriteLine($"Speed-up: {Figure.Of(speedUp)}");
        }
        text.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Start: model loaded after {report.Start.Load.TotalMilliseconds:N0} ms, first statement after {report.Start.FirstStatement.TotalMilliseconds:N0} ms"));
        text.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Machine: {Machine.Processor}, {TextTable.Count(Environment.ProcessorCount, "processor")}, {Machine.InstructionSets}; {Machine.Runtime}; {Machine.System}"));
        if (!report.IsSteady)
        {
            text.WriteLine(
                "Note: the interval is wide. Something else works on this machine, or the texts differ much: measure again on a quiet machine, or longer (--seconds).");
        }
    }

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
