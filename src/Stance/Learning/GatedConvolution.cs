using System.Numerics.Tensors;

namespace Stance.Learning;

/// <summary>
/// A gated convolution over three tokens (Dauphin et al. 2017, "Language modeling with gated convolutional networks"): of each token and those
/// a dilation before and after it, values times the logistic function of gates. Beyond the ends stand zeros.
/// </summary>
internal sealed class GatedConvolution : IResidualLayer
{
    private const int Taps = 3;

    private readonly int _width;
    private readonly int _dilation;
    private readonly float[] _norm;
    private readonly QuantizedLayer[] _values;
    private readonly QuantizedLayer[] _gates;

    /// <param name="norm">Gains and biases of the normalisation before it: two rows.</param>
    /// <param name="weights">Of three tokens in text order, one under the other, to values and gates.</param>
    /// <param name="bias">Of values and gates.</param>
    /// <param name="dilation">Distance of the tokens.</param>
    public GatedConvolution(DenseWeights norm, DenseWeights weights, DenseWeights bias, int dilation)
    {
        _width = norm.Columns;
        _dilation = dilation;
        _norm = norm.Values.ToArray();
        _values = TapsOf(weights, bias, 0.._width);
        _gates = TapsOf(weights, bias, _width..(2 * _width));
    }

    public void Apply(Span<float> states, ReadOnlySpan<int> groups, LayerBuffers buffers)
    {
        int rows = states.Length / _width;
        QuantizedRows x = buffers.Rows;
        x.Resize(rows + (2 * _dilation), _width);
        x.Clear(0, _dilation);
        x.SetNormalized(_dilation, states, _norm);
        x.Clear(_dilation + rows, _dilation);
        for (int first = 0; first < rows; first += LayerBuffers.RowsAtOnce)
        {
            int count = Math.Min(LayerBuffers.RowsAtOnce, rows - first);
            Span<float> values = buffers.Values.Of(count * _width);
            Span<float> gates = buffers.Gates.Of(count * _width);
            _values[0].Apply(x, first, count, values);
            _gates[0].Apply(x, first, count, gates);
            for (int tap = 1; tap < Taps; tap++)
            {
                _values[tap].AddProduct(x, first + (tap * _dilation), count, values);
                _gates[tap].AddProduct(x, first + (tap * _dilation), count, gates);
            }
            Logistic.Apply(gates);
            Span<float> target = states.Slice(first * _width, count * _width);
            TensorPrimitives.MultiplyAdd(values, gates, target, target);
        }
    }

    private QuantizedLayer[] TapsOf(DenseWeights weights, DenseWeights bias, Range columns) =>
        [.. Enumerable.Range(0, Taps).Select(tap => QuantizedLayer.Of(weights, bias, (tap * _width)..((tap + 1) * _width), columns))];
}
