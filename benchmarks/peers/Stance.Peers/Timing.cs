namespace Stance.Peers;

/// <summary>What a contestant was measured at.</summary>
/// <param name="Contestant">Who.</param>
/// <param name="Rates">Units a second of each run, in ascending order; at least one.</param>
/// <param name="Found">What the last pass found.</param>
internal sealed record Timing(Contestant Contestant, double[] Rates, long Found)
{
    /// <summary>Units a second of the run in the middle.</summary>
    public double Median => Rates[Rates.Length / 2];
}
