namespace Stance.Training.Trainers;

/// <summary>How a logistic regression is trained.</summary>
internal sealed record LogisticRegressionOptions
{
    /// <summary>Strength of the L2 penalty on the mean loss.</summary>
    public double Penalty { get; init; } = 3e-5;

    /// <summary>Most iterations of the optimiser.</summary>
    public int Iterations { get; init; } = 60;

    /// <summary>Stop when an iteration lowers the loss by less than this share of it.</summary>
    public double Tolerance { get; init; } = 1e-5;
}
