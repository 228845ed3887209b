using System.Globalization;

namespace Stance.Peers;

/// <summary>Writes the results as a page in Markdown.</summary>
internal static class ComparisonTable
{
    /// <param name="output">Takes the page.</param>
    /// <param name="processor">The processor's name.</param>
    /// <param name="notes">What was measured and how, a line each.</param>
    /// <param name="timings">The timings, task by task.</param>
    /// <param name="scores">Figure, system and score: how well the systems do what was timed.</param>
    public static void Write(TextWriter output, string processor, IEnumerable<string> notes, List<Timing> timings, List<string[]> scores)
    {
        output.WriteLine($"# Stance beside other systems, on {processor}");
        output.WriteLine();
        foreach (string note in notes)
        {
            output.WriteLine($"- {note}");
        }
        output.WriteLine();
        output.WriteLine("| task | system | what it does | median a second | lowest to highest | found | side by side |");
        output.WriteLine("| --- | --- | --- | ---: | ---: | ---: | --- |");
        foreach (IGrouping<string, Timing> task in timings.GroupBy(timing => timing.Contestant.Task))
        {
            double? stance = ReferenceOf(task);
            foreach (Timing timing in task)
            {
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {task.Key} | {timing.Contestant.System} | {timing.Contestant.Does} | {timing.Median:N0} {timing.Contestant.Unit} | {timing.Rates[0]:N0} to {timing.Rates[^1]:N0} | {timing.Found:N0} | {Verdict(stance, timing)} |"));
            }
        }
        WriteScores(output, scores);
        output.WriteLine();
        output.WriteLine("Commands, as run in turn (`CACHE` stands for the cache folder):");
        output.WriteLine("```sh");
        foreach (Timing timing in timings)
        {
            output.WriteLine(timing.Contestant.Command);
        }
        output.WriteLine("```");
    }

    /// <summary>The median of the task's first row of Stance, which is the one that does what the others do; null without one.</summary>
    public static double? ReferenceOf(IEnumerable<Timing> task) => task.FirstOrDefault(timing => timing.Contestant.IsStance)?.Median;

    /// <summary>"Stance is 12 times as fast", or "it is 3.4 times as fast" where Stance is the slower one; empty for Stance itself.</summary>
    /// <param name="stance">Units a second of Stance; null where it was not measured.</param>
    /// <param name="timing">The other system.</param>
    public static string Verdict(double? stance, Timing timing)
    {
        if (timing.Contestant.IsStance || stance is not { } reference)
        {
            return "";
        }
        bool isFaster = reference >= timing.Median;
        double ratio = isFaster ? reference / timing.Median : timing.Median / reference;
        return $"{(isFaster ? "Stance" : "it")} is {ratio.ToString(ratio < 9.95 ? "0.0" : "N0", CultureInfo.InvariantCulture)} times as fast";
    }

    private static void WriteScores(TextWriter output, List<string[]> scores)
    {
        if (scores.Count == 0)
        {
            return;
        }
        output.WriteLine();
        output.WriteLine("How well they do it, on data that none of them learned from (some of Stance's features and settings were chosen by them):");
        output.WriteLine();
        output.WriteLine("| figure | system | score |");
        output.WriteLine("| --- | --- | ---: |");
        foreach (string[] score in scores)
        {
            output.WriteLine($"| {string.Join(" | ", score)} |");
        }
    }
}
