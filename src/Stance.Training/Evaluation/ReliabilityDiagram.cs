namespace Stance.Training.Evaluation;

/// <summary>Whether probabilities are honest: predictions in ten ranges of their probability, with the share that is right in each. Not thread-safe.</summary>
internal sealed class ReliabilityDiagram
{
    private const int BinCount = 10;

    private readonly (int Items, int Right, double Probability)[] _bins = new (int, int, double)[BinCount];
    private int _items;

    /// <summary>Ten ranges of equal width, from 0 to 1.</summary>
    public IReadOnlyList<ReliabilityBin> Bins =>
        [.. _bins.Select((bin, i) => new ReliabilityBin((double)i / BinCount, bin.Items, bin.Right, bin.Probability))];

    /// <summary>
    /// Expected calibration error (Naeini et al. 2015): how far on average, over the bins by their number of items, accuracy and probability
    /// lie apart; 0 without items.
    /// </summary>
    public double Error => _items == 0 ? 0 : _bins.Sum(bin => Math.Abs(bin.Right - bin.Probability)) / _items;

    /// <summary>Counts a prediction.</summary>
    /// <param name="probability">From 0 to 1.</param>
    /// <param name="isRight">Whether it is right.</param>
    /// <param name="times">How often to count it.</param>
    public void Add(double probability, bool isRight, int times)
    {
        ref (int Items, int Right, double Probability) bin = ref _bins[Math.Min(BinCount - 1, (int)(probability * BinCount))];
        bin = (bin.Items + times, bin.Right + (isRight ? times : 0), bin.Probability + (times * probability));
        _items += times;
    }
}
