namespace Stance.Training.Trainers;

/// <summary>Trains multinomial logistic regression over sparse vectors. The loss is convex, so the result needs no seed.</summary>
internal static class LogisticRegressionTrainer
{
    /// <summary>The weights that fit the examples best.</summary>
    /// <param name="examples">At least one.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="dimensions">Number of positions that a vector can have.</param>
    /// <param name="options">How to train.</param>
    /// <returns>One row a dimension, one weight a class.</returns>
    public static float[] Train(IReadOnlyList<LabeledVector> examples, int classes, int dimensions, LogisticRegressionOptions options)
    {
        var loss = new LogisticLoss(examples, classes, dimensions, options.Penalty);
        float[] weights = new float[loss.Parameters];
        LimitedMemoryBfgs.Minimize(loss.Evaluate, weights, options.Iterations, options.Tolerance);
        return weights;
    }
}
