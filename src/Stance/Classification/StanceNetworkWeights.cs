using Stance.Learning;
using Stance.ModelFormat;

namespace Stance.Classification;

/// <summary>What a <see cref="StanceNetwork"/> has learned, rounded to what a model file holds. Immutable; any number of threads.</summary>
internal sealed record StanceNetworkWeights
{
    /// <summary>One row for each row of <see cref="TokenFeatures"/>.</summary>
    public required EmbeddingRows Tokens { get; init; }

    /// <summary>From word vectors to the same width.</summary>
    public required DenseWeights Vectors { get; init; }

    /// <summary>What each token starts from.</summary>
    public required DenseWeights TokenBias { get; init; }

    /// <summary>From what is made of a token to how much each head looks at it.</summary>
    public required DenseWeights Attention { get; init; }

    /// <summary>From the encoder's state of a token to the same.</summary>
    public required DenseWeights StateAttention { get; init; }

    /// <summary>From what all heads saw to hidden units.</summary>
    public required DenseWeights Hidden { get; init; }

    public required DenseWeights HiddenBias { get; init; }

    /// <summary>From hidden units to labels.</summary>
    public required DenseWeights Output { get; init; }

    public required DenseWeights OutputBias { get; init; }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidModelException">The section is damaged, or its parts do not fit together.</exception>
    public static StanceNetworkWeights Read(SectionReader reader)
    {
        StanceNetworkWeights weights = new()
        {
            Tokens = EmbeddingRows.Read(reader),
            Vectors = DenseWeights.Read(reader),
            TokenBias = DenseWeights.Read(reader),
            Attention = DenseWeights.Read(reader),
            StateAttention = DenseWeights.Read(reader),
            Hidden = DenseWeights.Read(reader),
            HiddenBias = DenseWeights.Read(reader),
            Output = DenseWeights.Read(reader),
            OutputBias = DenseWeights.Read(reader),
        };
        return weights.Fits() ? weights : throw reader.Invalid("the matrices of a network do not fit together");
    }

    /// <summary>Writes the weights to a section.</summary>
    public void Write(SectionWriter writer)
    {
        Tokens.Write(writer);
        foreach (DenseWeights matrix in (ReadOnlySpan<DenseWeights>)[Vectors, TokenBias, Attention, StateAttention, Hidden, HiddenBias, Output, OutputBias])
        {
            matrix.Write(writer);
        }
    }

    private bool Fits()
    {
        int width = Tokens.Columns;
        return Tokens.Rows == TokenFeatures.Rows
            && Vectors.Columns == width
            && IsOf(TokenBias, 1, width)
            && IsOf(Attention, width, AttentionHeads.Count)
            && StateAttention.Columns == AttentionHeads.Count
            && Hidden.Rows == width * AttentionHeads.Count
            && IsOf(HiddenBias, 1, Hidden.Columns)
            && Output.Rows == Hidden.Columns
            && IsOf(OutputBias, 1, Output.Columns);
    }

    private static bool IsOf(DenseWeights matrix, int rows, int columns) => matrix.Rows == rows && matrix.Columns == columns;
}
