using System.Diagnostics;
using System.Globalization;

namespace Stance.Peers;

/// <summary>
/// Runs all contestants in turn, a process for each run. Each round goes through the tasks, and each round starts a task with another
/// contestant, so that no one always runs after the same other one and all see the same ups and downs of the machine.
/// </summary>
internal static class Comparison
{
    /// <summary>The timings of those that ran without failure every time, in the order of the plan.</summary>
    /// <param name="plan">The contestants.</param>
    /// <param name="rounds">How often each runs.</param>
    public static List<Timing> Run(List<Contestant> plan, int rounds)
    {
        var rates = plan.ToDictionary(contestant => contestant, _ => new List<double>());
        Dictionary<Contestant, long> found = [];
        for (int round = 0; round < rounds; round++)
        {
            foreach (Contestant[] task in plan.GroupBy(contestant => contestant.Task).Select(task => task.ToArray()))
            {
                for (int i = 0; i < task.Length; i++)
                {
                    Contestant contestant = task[(round + i) % task.Length];
                    if (Run(contestant) is var (rate, things))
                    {
                        rates[contestant].Add(rate);
                        found[contestant] = things;
                        Console.Error.WriteLine(string.Create(
                            CultureInfo.InvariantCulture, $"{round + 1}/{rounds}  {contestant.Task}: {contestant.System}, {contestant.Does}: {rate:N0} {contestant.Unit}/s"));
                    }
                }
            }
        }
        return [.. plan.Where(contestant => rates[contestant].Count == rounds)
            .Select(contestant => new Timing(contestant, [.. rates[contestant].Order()], found[contestant]))];
    }

    private static (double Rate, long Found)? Run(Contestant contestant)
    {
        ProcessStartInfo start = new("bash", ["-c", contestant.Command]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        string[] cells = output.TrimEnd().Split('\n')[^1].Split('\t');
        if (process.ExitCode == 0 && cells.Length == 3
            && double.TryParse(cells[0], CultureInfo.InvariantCulture, out double passes)
            && double.TryParse(cells[1], CultureInfo.InvariantCulture, out double seconds)
            && long.TryParse(cells[2], CultureInfo.InvariantCulture, out long found))
        {
            return (passes * contestant.Units / seconds, found);
        }
        Console.Error.WriteLine($"FAILED and left out: {contestant.System}, {contestant.Does} (exit code {process.ExitCode})");
        return null;
    }
}
