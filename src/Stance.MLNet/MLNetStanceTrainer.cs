using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms;
using Stance.MLNet.Columns;
using Stance.MLNet.Features;
using Stance.MLNet.Prediction;

namespace Stance.MLNet;

/// <summary>
/// Trains the reference pipeline: FeaturizeText on cue and content beside the features of <see cref="StatementFeaturizingEstimator"/>, and
/// a multiclass trainer on both. The files are those of <c>stance train</c>. The same files, options and seed of the context give the same
/// pipeline where the trainer does, as the default one. Not thread-safe.
/// </summary>
public sealed class MLNetStanceTrainer
{
    private const string Label = nameof(LabelledStatementRow.Label);
    private const string Features = "Features";
    private const string PredictedLabel = "PredictedLabel";

    // Of 0.3, 1 and 3 the best on PolNeAR dev.
    private const float L2 = 1;

    private static readonly (string Output, string Input)[] TextFeatures =
        [("CueFeatures", nameof(StatementRow.Cue)), ("ContentFeatures", nameof(StatementRow.Content))];

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
    /// <exception cref="ArgumentException">There are fewer than two labels to learn, in all or outside a part of the cross-validation, or no statement to measure by.</exception>
    /// <exception cref="InvalidOperationException">A span covers no word; the message tells the statement.</exception>
    /// <exception cref="Training.Annotations.AnnotationException">A line is not as expected; the message names file and line.</exception>
    public MLNetStanceModel Train(IReadOnlyList<string> paths, IReadOnlyList<string>? dev = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Train(_context.Data.LoadStatements([.. paths]), dev is { Count: > 0 } ? _context.Data.LoadStatements([.. dev]) : null);
    }

    /// <summary>Trains on rows and measures on others, or by cross-validation.</summary>
    /// <param name="data">Rows with the columns of <see cref="LabelledStatementRow"/>.</param>
    /// <param name="dev">Rows to measure by, with the same columns; null for a cross-validation over <c>Document</c>.</param>
    /// <exception cref="ArgumentException">
    /// A column is missing or of another type, or there are fewer than two labels to learn, in all or outside a part of the cross-validation, or
    /// no statement to measure by.
    /// </exception>
    /// <exception cref="InvalidOperationException">A span lies outside its text or covers no word; the message tells the statement.</exception>
    public MLNetStanceModel Train(IDataView data, IDataView? dev = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        string[] read = [Label, nameof(LabelledStatementRow.Also), .. _options.UsesText ? TextFeatures.Select(text => text.Input) : []];
        RequiredColumn.Check(data.Schema, (dev is null ? [.. read, nameof(StatementRow.Document)] : read).Select(RequiredColumn.Text), "Training");
        if (dev is not null)
        {
            RequiredColumn.Check(dev.Schema, read.Select(RequiredColumn.Text), "Measuring");
        }
        return RowErrors.Unwrap(() => TrainChecked(data, dev));
    }

    private MLNetStanceModel TrainChecked(IDataView data, IDataView? dev)
    {
        RequireLabels(data, "The statements");
        if (dev is not null && IsEmpty(dev))
        {
            throw new ArgumentException("There is no statement to measure by.", nameof(dev));
        }
        ITransformer? features = _options.UsesStatementFeatures
            ? _context.Transforms.FeaturizeStatements(model: _options.Model).Fit(data)
            : null;
        // Read several times, and costly where the rows are what an extractor finds.
        IDataView rows = _context.Data.Cache(data);
        rows = features?.Transform(rows) ?? rows;
        List<JudgedRow> judged = [];
        if (dev is null)
        {
            // Features are computed once, not once a fold: nothing that is learned goes into them.
            rows = _context.Data.Cache(rows);
            judged = Folds(rows);
        }
        ITransformer learned = Learn(rows);
        if (dev is not null)
        {
            judged = Judge(learned, features?.Transform(dev) ?? dev);
        }
        ITransformer whole = features is null ? learned : new TransformerChain<ITransformer>(features, learned);
        return new(_context, whole, data.Schema, MLNetStanceMetrics.Of(judged));
    }

    // The label is made a key outside of what is kept, which so needs none.
    private TransformerChain<KeyToValueMappingTransformer> Learn(IDataView rows)
    {
        IDataView keyed = _context.Transforms.Conversion
            .MapValueToKey(Label, keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByValue).Fit(rows).Transform(rows);
        (string Output, string Input)[] texts = [.. TextFeatures.Where(text => _options.UsesText && HasWords(rows, text.Input))];
        List<string> parts = [.. texts.Select(text => text.Output)];
        if (_options.UsesStatementFeatures)
        {
            parts.Add(StatementFeatureVector.DefaultName);
        }
        if (parts.Count == 0)
        {
            throw new ArgumentException("The statements have neither cue nor content to learn from.", nameof(rows));
        }
        EstimatorChain<ITransformer> steps = new();
        foreach ((string output, string input) in texts)
        {
            steps = steps.Append<ITransformer>(_context.Transforms.Text.FeaturizeText(output, input));
        }
        return steps
            .Append(_context.Transforms.Concatenate(Features, [.. parts]))
            .AppendCacheCheckpoint(_context)
            .Append(_options.Trainer ?? MaximumEntropy())
            .Append(_context.Transforms.Conversion.MapKeyToValue(PredictedLabel))
            .Fit(keyed);
    }

    private LbfgsMaximumEntropyMulticlassTrainer MaximumEntropy() => _context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(
        new LbfgsMaximumEntropyMulticlassTrainer.Options { L2Regularization = L2, L1Regularization = 0, NumberOfThreads = 1 });

    private List<JudgedRow> Folds(IDataView rows)
    {
        List<JudgedRow> judged = [];
        foreach (DataOperationsCatalog.TrainTestData fold in _context.Data.CrossValidationSplit(rows, _options.Folds, nameof(StatementRow.Document)))
        {
            // With few documents, a part may be without any.
            if (!IsEmpty(fold.TestSet))
            {
                RequireLabels(fold.TrainSet, "The statements of the documents outside a part of the cross-validation");
                judged.AddRange(Judge(Learn(fold.TrainSet), fold.TestSet));
            }
        }
        return judged;
    }

    private List<JudgedRow> Judge(ITransformer learned, IDataView rows) =>
        [.. _context.Data.CreateEnumerable<JudgedRow>(learned.Transform(rows), reuseRowObject: false)];

    private static bool IsEmpty(IDataView rows) => !rows.GetColumn<string>(Label).Any();

    // FeaturizeText cannot be fitted to empty texts.
    private static bool HasWords(IDataView rows, string column) => rows.GetColumn<string>(column).Any(text => !string.IsNullOrWhiteSpace(text));

    private static void RequireLabels(IDataView rows, string what)
    {
        int labels = rows.GetColumn<string>(Label).Distinct(StringComparer.Ordinal).Take(2).Count();
        if (labels < 2)
        {
            throw new ArgumentException($"{what} have {labels} different labels; expected at least 2.", nameof(rows));
        }
    }
}
