namespace Stance.Training.Trainers;

/// <summary>What the network says of each token of a batch, in the numbers of <see cref="EncoderBatch"/>.</summary>
internal sealed class TagPredictions(int count)
{
    public int[] Tags { get; } = new int[count];

    public int[] Heads { get; } = new int[count];

    public int[] Relations { get; } = new int[count];

    public int[] Entities { get; } = new int[count];
}
