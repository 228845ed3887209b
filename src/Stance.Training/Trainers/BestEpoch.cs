
namespace Stance.Training.Trainers;

/// <summary>The averaged weights of the epoch that scored best so far.</summary>
internal sealed class BestEpoch
{
    private readonly float[][] _values;

    public BestEpoch(EncoderNetwork network) => _values = [.. ArraysOf(network).Select(array => new float[array.Length])];

    /// <summary>Its number, from 1; 0 before the first.</summary>
    public int Epoch { get; set; }

    /// <summary>What it scored.</summary>
    public double Score { get; set; }

    /// <summary>The weights, in an order of their own.</summary>
    public IReadOnlyList<float[]> Values => _values;

    /// <summary>Keeps the network's weights if they score better than those kept.</summary>
    public void Offer(EncoderNetwork network, int epoch, double score)
    {
        if (Epoch > 0 && score <= Score)
        {
            return;
        }
        (Epoch, Score) = (epoch, score);
        foreach ((float[] array, float[] kept) in ArraysOf(network).Zip(_values))
        {
            array.CopyTo(kept, 0);
        }
    }

    /// <summary>Gives the weights back to the network.</summary>
    public void Restore(EncoderNetwork network)
    {
        foreach ((float[] array, float[] kept) in ArraysOf(network).Zip(_values))
        {
            kept.CopyTo(array, 0);
        }
    }

    private static IEnumerable<float[]> ArraysOf(EncoderNetwork network) =>
        [.. network.Parameters.Select(parameter => parameter.Average), .. network.Tables.Select(table => table.Value)];
}
