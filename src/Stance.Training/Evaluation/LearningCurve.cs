using Stance.Training.Annotations;

namespace Stance.Training.Evaluation;

/// <summary>How the score of a classifier grows with its training data: whether more data is worth annotating.</summary>
internal sealed class LearningCurve
{
    private LearningCurve(IReadOnlyList<LearningStep> steps, Estimate? gain)
    {
        Steps = steps;
        Gain = gain;
    }

    /// <summary>From the smallest share to all; each share holds the smaller ones. Shares that whole documents cannot tell apart are one.</summary>
    public IReadOnlyList<LearningStep> Steps { get; }

    /// <summary>
    /// What doubling the data brought by the last step, in macro F1; its interval is that of the difference on the same statements. Null for
    /// a single step.
    /// </summary>
    public Estimate? Gain { get; }

    /// <summary>Trains on growing shares of each split and measures on what it holds out.</summary>
    /// <param name="splits">What to train on and what to measure on; the statements held out by all splits are measured together.</param>
    /// <param name="steps">Number of shares: 1, 1/2, 1/4, ...</param>
    /// <param name="seed">Decides which documents come first.</param>
    /// <param name="bootstrap">How to find intervals; documents held out are drawn.</param>
    /// <param name="train">Gives a classifier for the examples.</param>
    /// <param name="progress">Told after each training: how many examples were trained on, and how many will be in all.</param>
    public static LearningCurve Measure(
        IReadOnlyList<ExampleSplit> splits,
        int steps,
        int seed,
        Bootstrap bootstrap,
        Func<IReadOnlyList<StanceExample>, Func<StanceExample, StancePrediction>> train,
        Action<int, int> progress)
    {
        List<(double Share, StanceExample[][] Subsets)> stages = [];
        StanceExample[][] ordered = [.. splits.Select(split => Shuffle(split.Training, seed))];
        for (int step = steps - 1; step >= 0; step--)
        {
            double share = Math.Pow(0.5, step);
            StanceExample[][] subsets = Array.ConvertAll(ordered, examples => Take(examples, share));
            if (stages.Count == 0 || Size(subsets) > Size(stages[^1].Subsets))
            {
                stages.Add((share, subsets));
            }
        }

        int total = stages.Sum(stage => Size(stage.Subsets));
        int done = 0;
        List<JudgedExample>[] judged = [.. stages.Select(_ => new List<JudgedExample>())];
        for (int stage = 0; stage < stages.Count; stage++)
        {
            for (int split = 0; split < splits.Count; split++)
            {
                StanceExample[] subset = stages[stage].Subsets[split];
                Func<StanceExample, StancePrediction> classify = train(subset);
                judged[stage].AddRange(splits[split].Test.Select(example => new JudgedExample(example, classify(example))));
                done += subset.Length;
                progress(done, total);
            }
        }
        return Summarize(stages, judged, bootstrap);
    }

    private static LearningCurve Summarize(
        List<(double Share, StanceExample[][] Subsets)> stages, List<JudgedExample>[] judged, Bootstrap bootstrap)
    {
        double[] sizes = [.. stages.Select(stage => (double)Size(stage.Subsets) / stage.Subsets.Length)];
        Estimate[] figures = bootstrap.Estimate([.. judged[0].Select(one => one.Example.Document)], times =>
        {
            double[] scores = Array.ConvertAll(judged, one => StanceEvaluator.MatrixOf(one, times).MacroF1);
            double gain = scores.Length < 2 ? 0 : (scores[^1] - scores[^2]) / Math.Log2(sizes[^1] / sizes[^2]);
            return [.. scores, gain];
        });
        return new(
            [.. stages.Select((stage, i) => new LearningStep(
                stage.Share, sizes[i], stage.Subsets.Average(ExampleSplit.DocumentsOf), figures[i]))],
            stages.Count < 2 ? null : figures[^1]);
    }

    private static int Size(StanceExample[][] subsets) => subsets.Sum(subset => subset.Length);

    // The examples document by document, the documents in an order that the seed decides.
    private static StanceExample[] Shuffle(IReadOnlyList<StanceExample> examples, int seed) =>
        [.. ExampleSplit.Documents(examples, seed).SelectMany(document => document)];

    // The first examples, up to the end of a document.
    private static StanceExample[] Take(StanceExample[] examples, double share)
    {
        int end = Math.Clamp((int)Math.Ceiling(share * examples.Length), 1, examples.Length);
        while (end < examples.Length && examples[end].Document == examples[end - 1].Document)
        {
            end++;
        }
        return examples[..end];
    }
}
