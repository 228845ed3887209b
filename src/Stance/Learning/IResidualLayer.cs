namespace Stance.Learning;

/// <summary>A layer that adds to states what it makes of them. Immutable; any number of threads.</summary>
internal interface IResidualLayer
{
    /// <param name="states">One row a token.</param>
    /// <param name="groups">For each token the number of the group of tokens that it is in; -1 for none.</param>
    /// <param name="buffers">Working memory.</param>
    void Apply(Span<float> states, ReadOnlySpan<int> groups, LayerBuffers buffers);
}
