using System.Globalization;

namespace Stance.Gate;

/// <summary>Whether the line is still as fast and as frugal as its baseline.</summary>
/// <param name="Passed">Whether it is, within the tolerance.</param>
/// <param name="Lines">Why, for people.</param>
internal sealed record Verdict(bool Passed, string[] Lines)
{
    /// <summary>The most times that the line's time may have grown by; README.md tells how it was chosen.</summary>
    public const double MostTime = 1.15;

    /// <summary>The most times that the allocations may have grown by.</summary>
    public const double MostAllocations = 1.10;

    /// <summary>Compares what was measured with the baseline.</summary>
    /// <param name="baseline">What is committed.</param>
    /// <param name="instructionSets">Of this processor: a ratio holds only where the same code runs.</param>
    /// <param name="measured">The time.</param>
    /// <param name="bytesPerWord">The allocations.</param>
    public static Verdict Of(Baseline baseline, string instructionSets, Measurement measured, double bytesPerWord)
    {
        double growth = bytesPerWord / baseline.BytesPerWord;
        bool isFrugal = growth <= MostAllocations;
        string allocations = string.Create(
            CultureInfo.InvariantCulture,
            $"allocations: {bytesPerWord:N1} bytes a word, {growth:P1} of the baseline's {baseline.BytesPerWord:N1}, at most {MostAllocations:P0} allowed");
        string ratio = string.Create(
            CultureInfo.InvariantCulture,
            $"time: the line takes {measured.Ratio:N3} calibrations (middle half of {Measurement.Pairs} pairs: {measured.Low:N3} to {measured.High:N3})");
        if (!baseline.Ratios.TryGetValue(instructionSets, out double expected))
        {
            return new(isFrugal, [$"{ratio}: NOT JUDGED, there is no baseline for processors with {instructionSets}; --update makes one", allocations]);
        }
        double slower = measured.Ratio / expected;
        string judged = string.Create(
            CultureInfo.InvariantCulture, $"{ratio}, {slower:P1} of the baseline's {expected:N3} ({instructionSets}), at most {MostTime:P0} allowed");
        return new(isFrugal && slower <= MostTime, [judged, allocations]);
    }
}
