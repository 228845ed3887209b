using System.Numerics.Tensors;

namespace Stance.Learning;

/// <summary>
/// A minimal gated recurrence (Feng et al. 2024, minGRU): h(t) = h(t-1) + z(t) (c(t) - h(t-1)), where candidates c and gates z are of the token
/// alone. The first half of the units runs forward, the other backward.
/// </summary>
internal sealed class GatedRecurrence : IResidualLayer
{
    private readonly int _width;
    private readonly int _half;
    private readonly float[] _norm;
    private readonly LinearLayer _forwardCandidates;
    private readonly LinearLayer _forwardGates;
    private readonly LinearLayer _backwardCandidates;
    private readonly LinearLayer _backwardGates;
    private readonly LinearLayer _output;

    /// <param name="norm">Gains and biases of the normalisation before it: two rows.</param>
    /// <param name="weights">To candidates and gates.</param>
    /// <param name="bias">Of candidates and gates.</param>
    /// <param name="output">What is made of the units.</param>
    public GatedRecurrence(DenseWeights norm, DenseWeights weights, DenseWeights bias, LinearLayer output)
    {
        _width = norm.Columns;
        _half = _width / 2;
        _norm = norm.Values.ToArray();
        _forwardCandidates = LinearLayer.Of(weights, bias, .., .._half);
        _backwardCandidates = LinearLayer.Of(weights, bias, .., _half.._width);
        _forwardGates = LinearLayer.Of(weights, bias, .., _width..(_width + _half));
        _backwardGates = LinearLayer.Of(weights, bias, .., (_width + _half)..);
        _output = output;
    }

    public void Apply(Span<float> states, ReadOnlySpan<int> groups, LayerBuffers buffers)
    {
        int rows = states.Length / _width;
        Span<float> unit = buffers.Unit.Of(rows * _width);
        Span<float> hidden = buffers.Hidden.Of(rows * _width);
        LayerNorm.NormalizeRows(states, _norm, unit);
        Span<float> before = stackalloc float[_half];
        before.Clear();
        for (int first = 0; first < rows; first += LayerBuffers.RowsAtOnce)
        {
            int count = Math.Min(LayerBuffers.RowsAtOnce, rows - first);
            Span<float> candidates = buffers.Values.Of(count * _half);
            Span<float> gates = buffers.Gates.Of(count * _half);
            Fill(_forwardCandidates, _forwardGates, unit[(first * _width)..], count, candidates, gates);
            for (int i = 0; i < count; i++)
            {
                Advance(before, candidates.Slice(i * _half, _half), gates.Slice(i * _half, _half), hidden.Slice((first + i) * _width, _half));
            }
        }
        before.Clear();
        for (int end = rows; end > 0; end -= LayerBuffers.RowsAtOnce)
        {
            int first = Math.Max(0, end - LayerBuffers.RowsAtOnce);
            int count = end - first;
            Span<float> candidates = buffers.Values.Of(count * _half);
            Span<float> gates = buffers.Gates.Of(count * _half);
            Fill(_backwardCandidates, _backwardGates, unit[(first * _width)..], count, candidates, gates);
            for (int i = count - 1; i >= 0; i--)
            {
                Advance(before, candidates.Slice(i * _half, _half), gates.Slice(i * _half, _half), hidden.Slice(((first + i) * _width) + _half, _half));
            }
        }
        _output.Add(hidden, rows, states);
    }

    private static void Fill(
        LinearLayer toCandidates, LinearLayer toGates, ReadOnlySpan<float> unit, int rows, Span<float> candidates, Span<float> gates)
    {
        toCandidates.Apply(unit, rows, candidates);
        toGates.Apply(unit, rows, gates);
        TensorPrimitives.Sigmoid(gates, gates);
    }

    private static void Advance(Span<float> state, ReadOnlySpan<float> candidates, ReadOnlySpan<float> gates, Span<float> kept)
    {
        TensorPrimitives.Lerp(state, candidates, gates, state);
        state.CopyTo(kept);
    }
}
