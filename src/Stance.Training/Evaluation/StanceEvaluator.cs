using Stance.Training.Annotations;

namespace Stance.Training.Evaluation;

/// <summary>Measures a stance classifier by labelled statements.</summary>
internal static class StanceEvaluator
{
    private const int FiguresPerClass = 3;
    private const int FiguresOfAll = 4;

    /// <summary>All measures with their intervals.</summary>
    /// <param name="judged">The statements with their predictions.</param>
    /// <param name="labels">The labels that the classifier has.</param>
    /// <param name="bootstrap">How to find the intervals; whole documents are drawn.</param>
    public static StanceScores Evaluate(IReadOnlyList<JudgedExample> judged, IReadOnlyList<StanceLabel> labels, Bootstrap bootstrap)
    {
        StanceLabel[] unknown = [.. judged.Select(one => one.Example.Label).Distinct().Where(label => !labels.Contains(label)).OrderBy(label => label.Name, StringComparer.Ordinal)];
        StanceLabel[] all = [.. labels, .. unknown];
        double[] brierScores = [.. judged.Select(one => one.BrierScore)];
        string[] documents = [.. judged.Select(one => one.Example.Document)];

        ConfusionMatrix? matrix = null;
        Estimate[] figures = bootstrap.Estimate(documents, times =>
        {
            ConfusionMatrix sample = MatrixOf(judged, times);
            // The first sample is all of them.
            matrix ??= sample;
            return Figures(sample, all, brierScores, times);
        });
        return new()
        {
            Items = judged.Count,
            Documents = ExampleSplit.DocumentsOf(judged.Select(one => one.Example)),
            Labels = all,
            UnknownLabels = unknown,
            Classes = [.. all.Select((label, i) => new ClassScores(
                label, OfClass(figures, i, 0), OfClass(figures, i, 1), OfClass(figures, i, 2), matrix!.Support(label)))],
            MacroF1 = figures[0],
            Accuracy = figures[1],
            CalibrationError = figures[2],
            BrierScore = figures[3],
            Matrix = matrix!,
        };
    }

    /// <summary>The wrong predictions, the surest first; of equals the earlier one.</summary>
    public static JudgedExample[] Hardest(IEnumerable<JudgedExample> judged, int most) =>
        [.. judged.Where(one => !one.IsRight).OrderByDescending(one => one.Prediction.Score).Take(most)];

    /// <summary>The matrix of statements, each counted a number of times.</summary>
    public static ConfusionMatrix MatrixOf(IReadOnlyList<JudgedExample> judged, int[] times)
    {
        ConfusionMatrix matrix = new();
        for (int i = 0; i < judged.Count; i++)
        {
            (StanceExample example, StancePrediction prediction) = judged[i];
            matrix.Add(example.Label, example.Also, prediction.Label, prediction.Score, times[i]);
        }
        return matrix;
    }

    private static Estimate OfClass(Estimate[] figures, int label, int figure)
    {
        Estimate found = figures[FiguresOfAll + (label * FiguresPerClass) + figure];
        return double.IsNaN(found.Value) ? default : found;
    }

    private static double[] Figures(ConfusionMatrix matrix, StanceLabel[] labels, double[] brierScores, int[] times)
    {
        double[] figures = new double[FiguresOfAll + (labels.Length * FiguresPerClass)];
        double brier = 0;
        for (int i = 0; i < times.Length; i++)
        {
            brier += times[i] * brierScores[i];
        }
        (figures[0], figures[1], figures[2], figures[3]) = (matrix.MacroF1, matrix.Accuracy, matrix.CalibrationError, brier / Math.Max(matrix.Items, 1));
        for (int i = 0; i < labels.Length; i++)
        {
            // A sample that happens to hold no item of a label says nothing of how well the label is found.
            bool isMeasured = matrix.Support(labels[i]) > 0;
            int at = FiguresOfAll + (i * FiguresPerClass);
            figures[at] = isMeasured ? matrix.Precision(labels[i]) : double.NaN;
            figures[at + 1] = isMeasured ? matrix.Recall(labels[i]) : double.NaN;
            figures[at + 2] = isMeasured ? matrix.F1(labels[i]) : double.NaN;
        }
        return figures;
    }
}
