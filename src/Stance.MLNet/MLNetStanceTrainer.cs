using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms;

namespace Stance.MLNet;

/// <summary>
/// Trains the reference pipeline: FeaturizeText on cue and content beside the features of <see cref="StatementFeaturizingEstimator"/>, and
/// a multiclass trainer on both. The files are those of <c>stance train</c>. The same files, options and seed of the context give the same
/// pipeline where the trainer does, as the default one. Not thread-safe.
/// </summary>
public sealed class MLNetStanceTrainer
{
    private const string Label = nameof(LabelledStatementRow.Label);
    private const string CueFeatures = "CueFeatures";
    private const string ContentFeatures = "ContentFeatures";
    private const string Features = "Features";
    private const string PredictedLabel = "PredictedLabel";

    // Of 0.1 to 10, measured on PolNeAR dev.
    private const float L2 = 1;

    private const string Step = "Training";

    private static readonly RequiredColumn[] Required =
    [
        RequiredColumn.Text(Label),
        RequiredColumn.Text(nameof(LabelledStatementRow.Also)),
        RequiredColumn.Text(nameof(StatementRow.Document)),
        RequiredColumn.Text(nameof(StatementRow.Cue)),
        RequiredColumn.Text(nameof(StatementRow.Content)),
    ];

    private readonly MLContext _context;
    private readonly MLNetStanceTrainerOptions _options;

    /// <summary>A trainer of the reference pipeline.</summary>
    /// <param name="context">The context; its seed decides what is random in ML.NET's trainers and in the folds.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <exception cref="ArgumentException">The options ask for no features, or for fewer than 2 folds.</exception>
    public MLNetStanceTrainer(MLContext context, MLNetStanceTrainerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        _context = context;
        _options = options ?? new();
        if (!_options.UsesText && !_options.UsesStatementFeatures)
        {
            throw new ArgumentException("There are neither text nor statement features to learn from.", nameof(options));
        }
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Folds, 2, nameof(options));
    }

    /// <summary>Trains on files and measures on others, or by cross-validation.</summary>
    /// <param name="paths">JSON lines of annotated statements, compressed (.gz) or not.</param>
    /// <param name="dev">Files to measure by; null or empty for a cross-validation over documents.</param>
    /// <exception cref="ArgumentException">The statements have fewer than two labels.</exception>
    /// <exception cref="Training.Annotations.AnnotationException">A line is not as expected; the message names file and line.</exception>
    public MLNetStanceModel Train(IReadOnlyList<string> paths, IReadOnlyList<string>? dev = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Train(_context.Data.LoadStatements([.. paths]), dev is { Count: > 0 } ? _context.Data.LoadStatements([.. dev]) : null);
    }

    /// <summary>Trains on rows and measures on others, or by cross-validation.</summary>
    /// <param name="data">Rows with the columns of <see cref="LabelledStatementRow"/>.</param>
    /// <param name="dev">Rows to measure by, with the same columns; null for a cross-validation over <c>Document</c>.</param>
    /// <exception cref="ArgumentException">A column is missing or of another type, or the statements have fewer than two labels.</exception>
    public MLNetStanceModel Train(IDataView data, IDataView? dev = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        RequiredColumn.Check(data.Schema, Required, Step);
        if (dev is not null)
        {
            RequiredColumn.Check(dev.Schema, Required, Step);
        }
        RequireLabels(data);
        // Statements are read once, not once a fold: nothing that is learned goes into their features.
        ITransformer? features = _options.UsesStatementFeatures
            ? _context.Transforms.FeaturizeStatements(model: _options.Model).Fit(data)
            : null;
        IDataView rows = _context.Data.Cache(features?.Transform(data) ?? data);
        ITransformer learned = Steps().Fit(rows);
        MLNetStanceMetrics metrics = MLNetStanceMetrics.Of(dev is null ? Folds(rows) : Judge(learned, features?.Transform(dev) ?? dev));
        ITransformer whole = features is null ? learned : new TransformerChain<ITransformer>(features, learned);
        return new(_context, whole, data.Schema, metrics);
    }

    private EstimatorChain<KeyToValueMappingTransformer> Steps()
    {
        List<string> parts = [];
        IEstimator<ITransformer> steps = _context.Transforms.Conversion.MapValueToKey(
            Label, keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByValue);
        if (_options.UsesText)
        {
            steps = steps
                .Append(_context.Transforms.Text.FeaturizeText(CueFeatures, nameof(StatementRow.Cue)))
                .Append(_context.Transforms.Text.FeaturizeText(ContentFeatures, nameof(StatementRow.Content)));
            parts.AddRange([CueFeatures, ContentFeatures]);
        }
        if (_options.UsesStatementFeatures)
        {
            parts.Add(nameof(StatementFeatureVector.StatementFeatures));
        }
        return steps
            .Append(_context.Transforms.Concatenate(Features, [.. parts]))
            .AppendCacheCheckpoint(_context)
            .Append(_options.Trainer ?? MaximumEntropy())
            .Append(_context.Transforms.Conversion.MapKeyToValue(PredictedLabel));
    }

    private LbfgsMaximumEntropyMulticlassTrainer MaximumEntropy() => _context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(
        new LbfgsMaximumEntropyMulticlassTrainer.Options { L2Regularization = L2, L1Regularization = 0, NumberOfThreads = 1 });

    private List<JudgedRow> Folds(IDataView rows)
    {
        List<JudgedRow> judged = [];
        foreach (DataOperationsCatalog.TrainTestData fold in _context.Data.CrossValidationSplit(rows, _options.Folds, nameof(StatementRow.Document)))
        {
            judged.AddRange(Judge(Steps().Fit(fold.TrainSet), fold.TestSet));
        }
        return judged;
    }

    private List<JudgedRow> Judge(ITransformer learned, IDataView rows)
    {
        // The pipeline makes a key of the label, and nothing of one that it has not seen.
        IDataView answered = _context.Transforms.CopyColumns(nameof(JudgedRow.Answer), Label).Fit(rows).Transform(rows);
        return [.. _context.Data.CreateEnumerable<JudgedRow>(learned.Transform(answered), reuseRowObject: false)];
    }

    private static void RequireLabels(IDataView data)
    {
        using DataViewRowCursor cursor = data.GetRowCursor([data.Schema[Label]]);
        ValueGetter<ReadOnlyMemory<char>> label = cursor.GetGetter<ReadOnlyMemory<char>>(data.Schema[Label]);
        ReadOnlyMemory<char> value = default;
        HashSet<string> labels = new(StringComparer.Ordinal);
        while (labels.Count < 2)
        {
            if (!cursor.MoveNext())
            {
                throw new ArgumentException($"The statements have {labels.Count} different labels; expected at least 2.", nameof(data));
            }
            label(ref value);
            labels.Add(value.ToString());
        }
    }
}
