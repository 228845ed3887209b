using Stance.Classification;
using Stance.Learning;

namespace Stance.Tests.Classification;

/// <summary>Weights of a small network that has learned nothing: the same for the same seed.</summary>
internal static class RandomStanceNetwork
{
    public const int StateWidth = 3;

    private const int Width = 4;
    private const int Hidden = 6;

    /// <param name="seed">Decides all weights.</param>
    /// <param name="labels">Number of labels.</param>
    /// <param name="vectorWidth">Length of the word vectors that it reads.</param>
    public static StanceNetworkWeights Of(int seed, int labels, int vectorWidth)
    {
        var random = new Random(seed);
        float[] Values(int count) => [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextSingle()) - 1)];
        DenseWeights Matrix(int rows, int columns) => new(rows, columns, Values(rows * columns));
        return new()
        {
            Tokens = EmbeddingRows.Of(TokenFeatures.Rows, Width, Values(TokenFeatures.Rows * Width)),
            Vectors = Matrix(vectorWidth, Width),
            TokenBias = Matrix(1, Width),
            Attention = Matrix(Width, AttentionHeads.Count),
            StateAttention = Matrix(StateWidth, AttentionHeads.Count),
            Hidden = Matrix(Width * AttentionHeads.Count, Hidden),
            HiddenBias = Matrix(1, Hidden),
            Output = Matrix(Hidden, labels),
            OutputBias = Matrix(1, labels),
        };
    }
}
