using Microsoft.ML;

namespace Stance.MLNet;

/// <summary>What <see cref="MLNetStanceTrainer"/> learned.</summary>
public sealed class MLNetStanceModel
{
    private readonly MLContext _context;

    internal MLNetStanceModel(MLContext context, ITransformer transformer, DataViewSchema inputSchema, MLNetStanceMetrics metrics)
    {
        _context = context;
        Transformer = transformer;
        InputSchema = inputSchema;
        Metrics = metrics;
    }

    /// <summary>The whole pipeline, from rows like <see cref="StatementRow"/> to <c>PredictedLabel</c> (text) and <c>Score</c> (a probability a label).</summary>
    public ITransformer Transformer { get; }

    /// <summary>The columns that it was trained on.</summary>
    public DataViewSchema InputSchema { get; }

    /// <summary>How it does on statements that it, or those trained like it, did not see.</summary>
    public MLNetStanceMetrics Metrics { get; }

    /// <summary>Writes the pipeline as ML.NET does (.zip); <see cref="ModelOperationsCatalog.Load(string, out DataViewSchema)"/> reads it.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path) => _context.Model.Save(Transformer, InputSchema, path);

    /// <summary>The pipeline as a classifier for <see cref="ExtractorOptions.Classifier"/>.</summary>
    public MLNetStanceClassifier ToClassifier() => new(_context, Transformer);
}
