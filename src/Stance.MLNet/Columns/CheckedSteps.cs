using Microsoft.ML;

namespace Stance.MLNet.Columns;

/// <summary>Steps of ML.NET that look at the columns first, and so can say in the words of their user what is wrong.</summary>
/// <param name="name">What their user calls them.</param>
/// <param name="required">The columns that they read.</param>
/// <param name="steps">The steps.</param>
internal sealed class CheckedSteps(string name, RequiredColumn[] required, IEstimator<ITransformer> steps) : IEstimator<ITransformer>
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A column is missing or of another type; the message names it and what was expected.</exception>
    public ITransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        RequiredColumn.Check(input.Schema, required, name);
        return steps.Fit(input);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A column is missing or of another type; the message names it and what was expected.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        RequiredColumn.Check(inputSchema, required, name);
        return steps.GetOutputSchema(inputSchema);
    }
}
