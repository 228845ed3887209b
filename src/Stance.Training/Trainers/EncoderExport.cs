using Stance.Learning;

namespace Stance.Training.Trainers;

/// <summary>Makes the weights of a model of a trained network.</summary>
internal static class EncoderExport
{
    // What the package weighs is decided here: a byte that takes few values compresses well, and no figure on development data falls by it.
    private const int TableLevels = 23;
    private const int VectorLevels = 9;

    /// <summary>The network's averaged weights, rounded as a model holds them.</summary>
    /// <param name="network">The network.</param>
    /// <param name="cueThreshold">The probability from which a token is taken for the head of a cue.</param>
    /// <exception cref="ArgumentException">A weight is no number.</exception>
    public static EncoderWeights ToWeights(this EncoderNetwork network, float cueThreshold)
    {
        uint[] words = [.. network.VectorRows.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
        return new()
        {
            LowerLayers = network.Options.LowerLayers,
            TreeLayers = network.Options.TreeLayers,
            UpperLayers = network.Options.UpperLayers,
            CueThreshold = cueThreshold,
            Matrices = network.Parameters.ToDictionary(matrix => matrix.Name, matrix => new DenseWeights(matrix.Rows, matrix.Columns, matrix.Average)),
            Tables = network.Tables.ToDictionary(table => table.Name, table => EmbeddingRows.Of(table.Rows, table.Columns, table.Value, TableLevels)),
            WordVectors = KeyedRows.Of(words, network.VectorWidth, network.Vectors, VectorLevels),
        };
    }
}
