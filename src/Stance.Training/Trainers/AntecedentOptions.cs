namespace Stance.Training.Trainers;

/// <summary>The shape of a ranker of antecedents and how it is trained.</summary>
internal sealed record AntecedentOptions
{
    /// <summary>Decides the first weights and the order of the examples.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Number of networks whose mean is taken.</summary>
    public int Networks { get; init; } = 3;

    /// <summary>Number of hidden units of each.</summary>
    public int Width { get; init; } = 8;

    /// <summary>Decay of the embeddings, as a share of the rate.</summary>
    public float Decay { get; init; } = 0.3f;

    public int Epochs { get; init; } = 6;

    /// <summary>Anaphors a step.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>The rate of the first step; falls to nothing.</summary>
    public float Rate { get; init; } = 0.003f;

    /// <summary>Share of the inputs that are hidden.</summary>
    public float FeatureDropout { get; init; } = 0.3f;

    /// <summary>Width of the range that the first embeddings are drawn from.</summary>
    public float Spread { get; init; } = 0.1f;

    /// <summary>Steps from zero to the largest value of a row of the table.</summary>
    public int Levels { get; init; } = 31;
}
