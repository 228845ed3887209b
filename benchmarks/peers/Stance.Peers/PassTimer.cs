using System.Diagnostics;
using System.Globalization;

namespace Stance.Peers;

/// <summary>
/// Times passes over the whole input as the programs of the other systems do: passes until the warm-up is over, then passes until the time is
/// up, counted and timed together.
/// </summary>
internal static class PassTimer
{
    private const int LeastWarmUpPasses = 2;

    /// <summary>Prints one line: passes, their seconds, and what the last pass found, apart by tabs.</summary>
    /// <param name="warmUp">How long to warm up at least.</param>
    /// <param name="least">How long to measure at least.</param>
    /// <param name="pass">One pass; returns the number of things found.</param>
    public static void Run(TimeSpan warmUp, TimeSpan least, Func<int> pass)
    {
        Stopwatch clock = Stopwatch.StartNew();
        int passes = 0;
        do
        {
            pass();
            passes++;
        }
        while (passes < LeastWarmUpPasses || clock.Elapsed < warmUp);

        passes = 0;
        int found;
        clock.Restart();
        do
        {
            found = pass();
            passes++;
        }
        while (clock.Elapsed < least);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passes}\t{clock.Elapsed.TotalSeconds:0.000000}\t{found}"));
    }
}
