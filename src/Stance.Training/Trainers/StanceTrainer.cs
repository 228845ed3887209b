using Stance.Attributions;
using Stance.Classification;
using Stance.Learning;
using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Trainers;

/// <summary>Trains the stance classifier. Same examples, same options: same bytes.</summary>
internal static class StanceTrainer
{
    /// <summary>The classifier that fits the examples.</summary>
    /// <param name="examples">At least one; a label that the options do not list is an error.</param>
    /// <param name="read">Tokens, sentences and tags of a text, as prediction will see them.</param>
    /// <param name="options">How to train; null for the defaults.</param>
    /// <exception cref="ArgumentException">There is no example, one has a label that is not listed, or there are word vectors and more than four labels.</exception>
    public static StanceClassifier Train(IEnumerable<StanceExample> examples, Func<string, Document> read, StanceTrainerOptions? options = null)
    {
        options ??= new();
        StanceExample[] all = [.. examples];
        if (all.Length == 0)
        {
            throw new ArgumentException("There is no example to train on.", nameof(examples));
        }
        StanceLabel[] labels = options.Labels?.ToArray() ?? [.. all.Select(e => e.Label).Distinct().OrderBy(l => l.Name, StringComparer.Ordinal)];
        if (options.WordVectors is not null && labels.Length > KeyedLinearModel.RowLength)
        {
            throw new ArgumentException($"Word vectors work for {KeyedLinearModel.RowLength} labels at most; there are {labels.Length}.", nameof(options));
        }
        (Document Document, Attribution Attribution)[] statements = [.. all.Select(example => Statement(example, read))];
        var rows = new FeatureRows(options.LogRows, FeatureRows.Frequent(statements, options.LeastExamples), options.WordVectors);
        LabeledVector[] vectors = [.. all.Select((example, i) =>
        {
            (int[] indices, float[] values) = rows.VectorOf(statements[i].Document, statements[i].Attribution);
            return new LabeledVector(indices, values, LabelOf(example, labels), options.ConfidenceWeights[example.Confidence - 1]);
        })];

        var (scores, expected) = CrossValidate(all, vectors, labels.Length, rows.Count, options);
        double[] biases = Calibration.FitBiases(scores, expected, labels);
        double temperature = Calibration.FitTemperature(scores, expected, biases);

        float[] weights = LogisticRegressionTrainer.Train(vectors, labels.Length, rows.Count, options.Regression);
        float[] starts = [.. biases.Select((bias, label) => (float)bias + weights[label])];
        return new(labels, starts, (float)temperature, rows.ToHashed(weights, labels.Length), rows.ToWords(weights, labels.Length));
    }

    private static (Document Document, Attribution Attribution) Statement(StanceExample example, Func<string, Document> read)
    {
        Document document = read(example.Text);
        return (document, AttributionFactory.FromSpans(document, example.Source, example.Cue, example.Content));
    }

    private static int LabelOf(StanceExample example, StanceLabel[] labels)
    {
        int label = Array.IndexOf(labels, example.Label);
        return label >= 0
            ? label
            : throw new ArgumentException($"Example '{example.Id}' has the label '{example.Label}', which is not among {string.Join(", ", labels)}.", nameof(example));
    }

    /// <summary>Scores of every example by a model that saw no example of its document.</summary>
    private static (double[][] Scores, int[] Expected) CrossValidate(StanceExample[] examples, LabeledVector[] vectors, int classes, int dimensions, StanceTrainerOptions options)
    {
        int[] folds = Array.ConvertAll(examples, e => (int)(FeatureHash.Feature((uint)options.Seed, FeatureHash.Of(e.Document)) % (uint)options.Folds));
        double[][] scores = new double[vectors.Length][];
        for (int fold = 0; fold < options.Folds; fold++)
        {
            LabeledVector[] others = [.. vectors.Where((_, i) => folds[i] != fold)];
            if (others.Length == 0)
            {
                // All documents fell into one part: there is nothing to learn from but the examples themselves.
                others = vectors;
            }
            float[] weights = LogisticRegressionTrainer.Train(others, classes, dimensions, options.Regression);
            for (int i = 0; i < vectors.Length; i++)
            {
                if (folds[i] == fold)
                {
                    scores[i] = new double[classes];
                    LogisticLoss.Score(weights, vectors[i], scores[i]);
                }
            }
        }
        return (scores, Array.ConvertAll(vectors, v => v.Label));
    }
}
