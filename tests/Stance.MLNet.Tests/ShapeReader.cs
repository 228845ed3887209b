using Microsoft.ML;
using Microsoft.ML.Data;

namespace Stance.MLNet.Tests;

/// <summary>A step that tells what ML.NET announces of the data before anything is fitted, and else does what another does.</summary>
internal sealed class ShapeReader(IEstimator<ITransformer> step) : IEstimator<ITransformer>
{
    private SchemaShape? _seen;

    /// <summary>The shape of data.</summary>
    public static SchemaShape ShapeOf(MLContext context, IDataView data)
    {
        ShapeReader reader = new(context.Transforms.CopyColumns("Copy", data.Schema[0].Name));
        new EstimatorChain<ITransformer>().Append(reader).Fit(data);
        return reader._seen!;
    }

    public ITransformer Fit(IDataView input) => step.Fit(input);

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        _seen = inputSchema;
        return step.GetOutputSchema(inputSchema);
    }
}
