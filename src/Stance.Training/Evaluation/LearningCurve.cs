using Stance.Training.Annotations;

namespace Stance.Training.Evaluation;

/// <summary>How the score of a classifier grows with its training data: whether more data is worth annotating.</summary>
/// <param name="Steps">From the smallest share to all.</param>
/// <param name="Gain">
/// What doubling the data brought by the last step, in macro F1; its interval is that of the difference on the same statements. Null for a
/// single step.
/// </param>
internal sealed record LearningCurve(IReadOnlyList<LearningStep> Steps, Estimate? Gain)
{
    /// <summary>Trains on each share of each split and measures on what the splits hold out, all of it together.</summary>
    /// <param name="plan">What to train on.</param>
    /// <param name="bootstrap">How to find intervals; documents held out are drawn.</param>
    /// <param name="train">Gives a classifier for the examples.</param>
    /// <param name="progress">Told after each training how many examples it had; they sum to <see cref="LearningPlan.Work"/>.</param>
    public static LearningCurve Measure(
        LearningPlan plan,
        Bootstrap bootstrap,
        Func<IReadOnlyList<StanceExample>, Func<StanceExample, StancePrediction>> train,
        Action<int> progress)
    {
        List<JudgedExample>[] judged = [.. plan.Stages.Select(_ => new List<JudgedExample>())];
        for (int stage = 0; stage < judged.Length; stage++)
        {
            for (int split = 0; split < plan.Splits.Count; split++)
            {
                StanceExample[] subset = plan.Stages[stage].Subsets[split];
                Func<StanceExample, StancePrediction> classify = train(subset);
                judged[stage].AddRange(plan.Splits[split].Test.Select(example => new JudgedExample(example, classify(example))));
                progress(subset.Length);
            }
        }

        double[] sizes = [.. plan.Stages.Select(stage => stage.Subsets.Average(subset => subset.Length))];
        Estimate[] figures = bootstrap.Estimate([.. judged[0].Select(one => one.Example.Document)], times =>
        {
            double[] scores = Array.ConvertAll(judged, one => StanceEvaluator.MatrixOf(one, times).MacroF1);
            double gain = scores.Length < 2 ? 0 : (scores[^1] - scores[^2]) / Math.Log2(sizes[^1] / sizes[^2]);
            return [.. scores, gain];
        });
        return new(
            [.. plan.Stages.Select((stage, i) => new LearningStep(stage.Share, sizes[i], stage.Subsets.Average(ExampleSplit.DocumentsOf), figures[i]))],
            judged.Length < 2 ? null : figures[^1]);
    }
}
