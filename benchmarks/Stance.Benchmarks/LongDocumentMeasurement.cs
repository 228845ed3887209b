using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Stance.Benchmarks;

/// <summary>What an article far longer than any other costs: memory beyond what a small one needs, and words a second. Linux only.</summary>
internal static class LongDocumentMeasurement
{
    private const double Megabyte = 1e6;

    /// <summary>Prints a table: a row for an article of each size.</summary>
    public static void Run(TextWriter output, int[] sizes)
    {
        StatementExtractor extractor = StatementExtractor.Load();
        string all = string.Join("\n\n", BenchmarkText.Draw((int)(sizes.Max() * 1.05 * Megabyte)));
        extractor.Extract(BenchmarkText.Articles[0]);
        output.WriteLine("| article | words | statements | resident before | at most | extra | of which result | words/s |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (int megabytes in sizes)
        {
            string text = Start(all, megabytes * (int)Megabyte);
            int words = BenchmarkText.WordsOf(text);
            Collect();
            long managed = GC.GetTotalMemory(forceFullCollection: true);
            long before = ResetPeak();
            var clock = Stopwatch.StartNew();
            StanceDocument document = extractor.Extract(text);
            double seconds = clock.Elapsed.TotalSeconds;
            long most = Status("VmHWM:");
            long result = GC.GetTotalMemory(forceFullCollection: true) - managed;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {megabytes} MB | {words:N0} | {document.Statements.Count:N0} | {before / Megabyte:N0} MB | {most / Megabyte:N0} MB | "
                + $"{(most - before) / Megabyte:N0} MB | {result / Megabyte:N0} MB | {words / seconds:N0} |"));
            GC.KeepAlive(document);
        }
    }

    // So much of a text as has so many bytes in UTF-8, up to the end of a line.
    private static string Start(string text, int bytes)
    {
        int length = Math.Min(text.Length, bytes);
        while (Encoding.UTF8.GetByteCount(text.AsSpan(0, length)) > bytes)
        {
            length = text.LastIndexOf('\n', length - 1);
        }
        return text[..length];
    }

    private static void Collect() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    // The kernel forgets the most that was resident so far; what is resident now is where it starts again.
    private static long ResetPeak()
    {
        File.WriteAllText("/proc/self/clear_refs", "5");
        return Status("VmRSS:");
    }

    // Bytes of a line of /proc/self/status, which has them in kB.
    private static long Status(string name)
    {
        string line = File.ReadLines("/proc/self/status").First(one => one.StartsWith(name, StringComparison.Ordinal));
        return 1024 * long.Parse(line.AsSpan(name.Length, line.Length - name.Length - " kB".Length).Trim(), CultureInfo.InvariantCulture);
    }
}
