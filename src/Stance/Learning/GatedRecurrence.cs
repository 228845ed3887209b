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
    private readonly QuantizedLayer _forwardCandidates;
    private readonly QuantizedLayer _forwardGates;
    private readonly QuantizedLayer _backwardCandidates;
    private readonly QuantizedLayer _backwardGates;
    private readonly QuantizedLayer _output;

    /// <param name="norm">Gains and biases of the normalisation before it: two rows.</param>
    /// <param name="weights">To candidates and gates.</param>
    /// <param name="bias">Of candidates and gates.</param>
    /// <param name="output">What is made of the units.</param>
    public GatedRecurrence(DenseWeights norm, DenseWeights weights, DenseWeights bias, QuantizedLayer output)
    {
        _width = norm.Columns;
        _half = _width / 2;
        _norm = norm.Values.ToArray();
        _forwardCandidates = QuantizedLayer.Of(weights, bias, .., .._half);
        _backwardCandidates = QuantizedLayer.Of(weights, bias, .., _half.._width);
        _forwardGates = QuantizedLayer.Of(weights, bias, .., _width..(_width + _half));
        _backwardGates = QuantizedLayer.Of(weights, bias, .., (_width + _half)..);
        _output = output;
    }

    public void Apply(Span<float> states, ReadOnlySpan<int> groups, LayerBuffers buffers)
    {
        int rows = states.Length / _width;
        buffers.Rows.TakeNormalized(states, _norm);
        Span<float> hidden = buffers.Hidden.Of(rows * _width);
        Span<float> before = stackalloc float[_half];
        before.Clear();
        for (int first = 0; first < rows; first += LayerBuffers.RowsAtOnce)
        {
            int count = Math.Min(LayerBuffers.RowsAtOnce, rows - first);
            Fill(_forwardCandidates, _forwardGates, first, count, buffers);
            Advance(before, 0, count, 1, hidden[(first * _width)..], buffers);
        }
        before.Clear();
        for (int end = rows; end > 0; end -= LayerBuffers.RowsAtOnce)
        {
            int first = Math.Max(0, end - LayerBuffers.RowsAtOnce);
            Fill(_backwardCandidates, _backwardGates, first, end - first, buffers);
            Advance(before, end - first - 1, end - first, -1, hidden[((first * _width) + _half)..], buffers);
        }
        buffers.Rows.Take(hidden, _width);
        _output.Add(buffers.Rows, states);
    }

    private static void Fill(QuantizedLayer toCandidates, QuantizedLayer toGates, int first, int count, LayerBuffers buffers)
    {
        Span<float> gates = buffers.Gates.Of(count * toGates.Outputs);
        toCandidates.Apply(buffers.Rows, first, count, buffers.Values.Of(count * toCandidates.Outputs));
        toGates.Apply(buffers.Rows, first, count, gates);
        Logistic.Apply(gates);
    }

    // Goes over some rows in either direction, from the units before the first of them to those of the last.
    private void Advance(Span<float> units, int row, int count, int step, Span<float> hidden, LayerBuffers buffers)
    {
        ReadOnlySpan<float> candidates = buffers.Values.Of(count * _half), gates = buffers.Gates.Of(count * _half);
        for (; count > 0; count--, row += step)
        {
            Span<float> kept = hidden.Slice(row * _width, _half);
            TensorPrimitives.Lerp(units, candidates.Slice(row * _half, _half), gates.Slice(row * _half, _half), kept);
            kept.CopyTo(units);
        }
    }
}
