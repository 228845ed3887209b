using Stance.Attributions;
using Stance.Classification;
using Stance.Learning;
using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Trainers;

/// <summary>Trains the stance classifier. Same examples, same options without a budget: same bytes on the same kind of machine.</summary>
internal static class StanceTrainer
{
    /// <summary>The classifier that fits the examples.</summary>
    /// <param name="examples">At least one; a label that the options do not list is an error.</param>
    /// <param name="read">Tokens, sentences, tags and states of a text, as prediction will see them.</param>
    /// <param name="options">How to train; null for the defaults.</param>
    /// <exception cref="ArgumentException">There is no example, one has a label that is not listed, or the classifier to start from is of another shape.</exception>
    public static StanceClassifier Train(IEnumerable<StanceExample> examples, Func<string, Document> read, StanceTrainerOptions? options = null)
    {
        options ??= new();
        StanceExample[] all = [.. examples];
        if (all.Length == 0)
        {
            throw new ArgumentException("There is no example to train on.", nameof(examples));
        }
        StanceLabel[] labels = [.. options.Start?.Labels ?? options.Labels ?? [.. all.Select(e => e.Label).Distinct().OrderBy(l => l.Name, StringComparer.Ordinal)]];
        options = FittedToStart(options);
        (Document Document, Attribution Attribution)[] statements = Array.ConvertAll(all, example => Statement(example, read));
        FeatureRows rows = new(options.LogRows, FeatureRows.Frequent(statements, options.LeastExamples));
        StatementInput Input(StanceExample example, (Document Document, Attribution Attribution) statement) => StatementInput.Of(
            statement.Document, statement.Attribution, rows, options.Vectors, LabelOf(example, labels), options.ConfidenceWeights[example.Confidence - 1]);
        StatementInput[] inputs = [.. all.Zip(statements, Input)];
        StatementInput[] development = [.. options.Development.Select(example => Input(example, Statement(example, read)))];

        int[] parts = Array.ConvertAll(all, e => (int)(FeatureHash.Feature((uint)options.Seed, FeatureHash.Of(e.Document)) % (uint)options.Parts));
        float[] vectors = Vectors(options.Vectors);
        int stateWidth = statements[0].Document.States?.Width ?? FirstOf(options.Start)?.StateAttention.Rows ?? 1;
        StanceMember[] members = new StanceMember[options.Members];
        double[][][] scores = new double[options.Members][][];
        StatementInput[][] kept = new StatementInput[options.Members][];
        int passes = 0;
        Parallel.For(0, members.Length, number =>
        {
            StatementInput[] others = development.Length > 0 ? inputs : [.. inputs.Where((_, i) => parts[i] != number % options.Parts)];
            kept[number] = development.Length > 0 ? development : [.. inputs.Where((_, i) => parts[i] == number % options.Parts)];
            // All documents may fall into one part: there is nothing to learn from but the examples themselves.
            others = others.Length == 0 ? inputs : others;
            members[number] = new(options, number, labels.Length, stateWidth, vectors, rows);
            members[number].Train(others, () => options.Progress?.Invoke("passes", Interlocked.Increment(ref passes), options.Members * members[number].PassesOver(others.Length)));
            scores[number] = members[number].Score(kept[number]);
        });

        float temperature = development.Length > 0
            ? Temperature(Mean(scores), development)
            : Temperature([.. scores.SelectMany(of => of)], [.. kept.SelectMany(of => of)]);
        float[] linear = Mean(Array.ConvertAll(members, member => member.Features));
        StanceNetwork[] networks = Array.ConvertAll(members, member => new StanceNetwork(member.ToWeights(), options.Vectors));
        return new(labels, temperature, rows.ToHashed(linear, labels.Length, options.Start?.Features), networks);
    }

    // What is started from decides the shape.
    private static StanceTrainerOptions FittedToStart(StanceTrainerOptions options)
    {
        if (options.Start is not { } start)
        {
            return options;
        }
        StanceNetworkWeights? weights = FirstOf(start);
        if (weights is not null && weights.Vectors.Rows != options.Vectors.Rows.Columns)
        {
            throw new ArgumentException("The classifier to start from reads other word vectors.", nameof(options));
        }
        return options with
        {
            LogRows = int.Log2(start.Features.Rows),
            Members = Math.Max(1, start.Networks.Count),
            Width = weights?.Tokens.Columns ?? options.Width,
            Hidden = weights?.Hidden.Columns ?? options.Hidden,
        };
    }

    private static StanceNetworkWeights? FirstOf(StanceClassifier? classifier) =>
        classifier is { Networks: [StanceNetwork first, ..] } ? first.Weights : null;

    private static (Document Document, Attribution Attribution) Statement(StanceExample example, Func<string, Document> read)
    {
        Document document = read(example.Text);
        return (document, example.In(document));
    }

    private static int LabelOf(StanceExample example, StanceLabel[] labels)
    {
        int label = Array.IndexOf(labels, example.Label);
        return label >= 0
            ? label
            : throw new ArgumentException($"Example '{example.Id}' has the label '{example.Label}', which is not among {string.Join(", ", labels)}.", nameof(example));
    }

    private static float[] Vectors(KeyedRows vectors)
    {
        float[] values = new float[vectors.Rows.Rows * vectors.Rows.Columns];
        for (int row = 0; row < vectors.Rows.Rows; row++)
        {
            vectors.Rows.AddRow(row, values.AsSpan(row * vectors.Rows.Columns, vectors.Rows.Columns));
        }
        return values;
    }

    private static float Temperature(double[][] scores, StatementInput[] examples) => scores.Length == 0
        ? 1
        : (float)Calibration.FitTemperature(scores, Array.ConvertAll(examples, example => example.Label));

    private static double[][] Mean(double[][][] members) =>
        [.. members[0].Select((first, i) => first.Select((_, label) => members.Average(scores => scores[i][label])).ToArray())];

    private static float[] Mean(float[][] members) => [.. members[0].Select((_, i) => members.Average(weights => weights[i]))];
}
