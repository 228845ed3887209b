using Stance.Training.Annotations;

namespace Stance.Training.Evaluation;

/// <summary>What models say of examples whose documents they have not seen.</summary>
internal static class OutOfFoldPredictions
{
    /// <summary>A prediction for each example, by a model trained on the other folds.</summary>
    /// <param name="examples">The examples, of at least two documents.</param>
    /// <param name="folds">Number of folds, at least 2.</param>
    /// <param name="seed">Decides the folds.</param>
    /// <param name="train">Makes a model of examples: what predicts the label of another.</param>
    /// <param name="report">Told how many folds are done, and of how many.</param>
    /// <exception cref="ArgumentException">All examples are of one document.</exception>
    public static StancePrediction[] Predict(
        IReadOnlyList<StanceExample> examples,
        int folds,
        int seed,
        Func<IReadOnlyList<StanceExample>, Func<StanceExample, StancePrediction>> train,
        Action<int, int> report)
    {
        int[] foldOf = DocumentFolds.Assign(examples, folds, seed);
        int count = foldOf.Length == 0 ? 0 : foldOf.Max() + 1;
        if (count < 2)
        {
            throw new ArgumentException("The examples are of one document: nothing is left to train on.", nameof(examples));
        }
        StancePrediction[] predictions = new StancePrediction[examples.Count];
        for (int fold = 0; fold < count; fold++)
        {
            Func<StanceExample, StancePrediction> predict = train([.. examples.Where((_, i) => foldOf[i] != fold)]);
            for (int i = 0; i < predictions.Length; i++)
            {
                if (foldOf[i] == fold)
                {
                    predictions[i] = predict(examples[i]);
                }
            }
            report(fold + 1, count);
        }
        return predictions;
    }
}
