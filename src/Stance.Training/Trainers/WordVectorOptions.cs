namespace Stance.Training.Trainers;

/// <summary>How word vectors are trained.</summary>
internal sealed record WordVectorOptions
{
    /// <summary>Length of a vector.</summary>
    public int Dimensions { get; init; } = 96;

    /// <summary>Words on either side that count as context; each place draws a number up to this one.</summary>
    public int Window { get; init; } = 2;

    /// <summary>Passes over the text.</summary>
    public int Epochs { get; init; } = 5;

    /// <summary>Words drawn at random against each that was seen.</summary>
    public int Negatives { get; init; } = 5;

    /// <summary>A rarer word gets no vector.</summary>
    public int LeastOccurrences { get; init; } = 3;

    /// <summary>Words of a higher share of the text are read only now and then.</summary>
    public double Subsampling { get; init; } = 3e-4;

    /// <summary>First learning rate; it falls to zero.</summary>
    public double Rate { get; init; } = 0.05;

    /// <summary>What all random numbers come from.</summary>
    public int Seed { get; init; } = 1;
}
