using System.Collections.Concurrent;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using Stance.MLNet.Columns;
using Stance.MLNet.Features;
using Stance.MLNet.Prediction;

namespace Stance.MLNet;

/// <summary>
/// An ML.NET model as the classifier of Stance: of <see cref="MLNetStanceTrainer"/> or any other that reads the columns of
/// <see cref="StatementRow"/> and gives a <c>Score</c> for each label. Where the model has a step of
/// <see cref="StatementFeaturizingEstimator"/>, the features come from what the extractor's encoder has made of the article already. Any number
/// of threads: an engine of ML.NET serves one at a time, and there are as many as threads that ask at once.
/// </summary>
public sealed class MLNetStanceClassifier : IStanceClassifier
{
    private readonly MLContext _context;
    private readonly ITransformer _model;
    private readonly StatementFeaturizer? _featurizer;
    private readonly StanceLabel[] _labels;
    private readonly ConcurrentBag<Engine> _free = [];

    /// <summary>A classifier by a model.</summary>
    /// <param name="context">The context that the model was trained or loaded with.</param>
    /// <param name="model">The model; nobody may dispose it from now on.</param>
    /// <exception cref="ArgumentException">The model reads another column than statements have, has two kinds of features, or does not score labels that have names.</exception>
    /// <exception cref="InvalidOperationException">Its features are those of a Stance model that is not known: see <see cref="StanceModelCatalog"/>.</exception>
    public MLNetStanceClassifier(MLContext context, ITransformer model)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(model);
        _context = context;
        ITransformer[] steps = [.. StepsOf(model)];
        int[] mappings = [.. Enumerable.Range(0, steps.Length).Where(step => IsFeatureMapping(steps[step]))];
        if (mappings.Length > 1)
        {
            throw new ArgumentException($"The model has {mappings.Length} steps of FeaturizeStatements; expected one or none.", nameof(model));
        }
        _model = new TransformerChain<ITransformer>([.. steps.Where(step => !IsFeatureMapping(step))]);
        _labels = LabelsOf(OutputSchemaOf(context, _model));
        _featurizer = mappings is [var mapping] ? StanceModelCatalog.FeaturizerOf(KindOfFeatures(context, steps[..mapping])) : null;
        _free.Add(CreateEngine());
    }

    /// <summary>The labels of the model, in its order.</summary>
    public IReadOnlyList<StanceLabel> Labels => _labels;

    /// <summary>Reads a model that ML.NET saved.</summary>
    /// <param name="context">The context to load it with.</param>
    /// <param name="path">The file (.zip).</param>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="FormatException">The file holds no ML.NET model that can be loaded here.</exception>
    /// <exception cref="ArgumentException">The model reads another column than statements have, has two kinds of features, or does not score labels that have names.</exception>
    /// <exception cref="InvalidOperationException">Its features are those of a Stance model that is not known: see <see cref="StanceModelCatalog"/>.</exception>
    public static MLNetStanceClassifier Load(MLContext context, string path)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new(context, Read(context, path));
    }

    /// <summary>The scores of the model as probabilities: as they are where they are such, by softmax otherwise.</summary>
    /// <param name="attribution">A statement that an extractor found.</param>
    /// <exception cref="ArgumentException">The extractor has another encoder than the model's features.</exception>
    /// <exception cref="InvalidOperationException">The model gives scores that are no numbers.</exception>
    public StancePrediction Classify(ResolvedAttribution attribution)
    {
        ArgumentNullException.ThrowIfNull(attribution);
        Engine engine = _free.TryTake(out Engine? free) ? free : CreateEngine();
        StatementRows.Fill(engine.Row, attribution);
        _featurizer?.Featurize(attribution, engine.Row.StatementFeatures);
        double[] probabilities = ScoreScale.Probabilities(engine.Score());
        _free.Add(engine);
        return new(_labels, probabilities);
    }

    private static ITransformer Read(MLContext context, string path)
    {
        try
        {
            return context.Model.Load(path, out _);
        }
        catch (Exception e) when (e is FormatException or InvalidDataException or InvalidOperationException)
        {
            throw new FormatException($"{path}: the file holds no ML.NET model that can be loaded here. {e.Message}", e);
        }
    }

    private static IEnumerable<ITransformer> StepsOf(ITransformer model) =>
        model is IEnumerable<ITransformer> chain ? chain.SelectMany(StepsOf) : [model];

    private static bool IsFeatureMapping(ITransformer step) => step is CustomMappingTransformer<StatementFeatureSource, StatementFeatureVector>;

    // What the steps before the mapping tell it.
    private static string KindOfFeatures(MLContext context, ITransformer[] before)
    {
        IDataView row = new TransformerChain<ITransformer>(before).Transform(context.Data.LoadFromEnumerable([new ClassifierRow()]));
        return context.Data.CreateEnumerable<StatementFeatureSource>(row, reuseRowObject: false).Single().StatementFeaturesKind;
    }

    private static DataViewSchema OutputSchemaOf(MLContext context, ITransformer model)
    {
        try
        {
            return model.GetOutputSchema(context.Data.LoadFromEnumerable<ClassifierRow>([]).Schema);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            throw new ArgumentException($"The model does not fit statements, which have the columns of {nameof(StatementRow)}: {e.Message}", e);
        }
    }

    private static StanceLabel[] LabelsOf(DataViewSchema schema)
    {
        if (schema.GetColumnOrNull(ScoredRow.ScoreColumn) is not { Type: VectorDataViewType { Size: > 0 } type } score
            || type.ItemType != NumberDataViewType.Single
            || !score.HasSlotNames())
        {
            throw new ArgumentException(
                $"The model gives no column '{ScoredRow.ScoreColumn}' with a number for each label by name; expected what a multiclass trainer gives that learned from a text label made a key by MapValueToKey.");
        }
        VBuffer<ReadOnlyMemory<char>> names = default;
        score.GetSlotNames(ref names);
        return [.. names.DenseValues().Select(name => new StanceLabel(name.ToString()))];
    }

    private Engine CreateEngine() =>
        new(_context.Model.CreatePredictionEngine<ClassifierRow, ScoredRow>(_model, new PredictionEngineOptions { OwnsTransformer = false }));

    // ML.NET's engines serve one thread at a time; each keeps its row, so that nothing is allocated anew but texts.
    private sealed class Engine(PredictionEngine<ClassifierRow, ScoredRow> engine)
    {
        private ScoredRow _scored = new();

        public ClassifierRow Row { get; } = new();

        public float[] Score()
        {
            engine.Predict(Row, ref _scored);
            return _scored.Score;
        }
    }
}
