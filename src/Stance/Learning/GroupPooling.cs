using System.Numerics.Tensors;

namespace Stance.Learning;

/// <summary>What tokens of a group make of the mean of the group: of one thing, what is said in one place tells about the others.</summary>
internal sealed class GroupPooling : IResidualLayer
{
    private readonly int _width;
    private readonly float[] _norm;
    private readonly QuantizedLayer _output;

    /// <param name="norm">Gains and biases of the normalisation before it: two rows.</param>
    /// <param name="output">What is made of the mean; of zeros for a token of no group.</param>
    public GroupPooling(DenseWeights norm, QuantizedLayer output)
    {
        _width = norm.Columns;
        _norm = norm.Values.ToArray();
        _output = output;
    }

    public void Apply(Span<float> states, ReadOnlySpan<int> groups, LayerBuffers buffers)
    {
        int rows = states.Length / _width;
        int count = 0;
        foreach (int group in groups)
        {
            count = Math.Max(count, group + 1);
        }
        Span<float> unit = buffers.Unit.Of(states.Length);
        Span<float> means = buffers.Values.Of(count * _width);
        Span<float> sizes = buffers.Gates.Of(count);
        LayerNorm.NormalizeRows(states, _norm, unit);
        means.Clear();
        sizes.Clear();
        for (int i = 0; i < rows; i++)
        {
            if (groups[i] >= 0)
            {
                Span<float> sum = means.Slice(groups[i] * _width, _width);
                TensorPrimitives.Add(sum, unit.Slice(i * _width, _width), sum);
                sizes[groups[i]]++;
            }
        }
        for (int group = 0; group < count; group++)
        {
            Span<float> mean = means.Slice(group * _width, _width);
            TensorPrimitives.Divide(mean, MathF.Max(sizes[group], 1), mean);
        }
        buffers.Rows.Take(means, _width);
        Span<float> results = buffers.Hidden.Of(count * _width);
        _output.Apply(buffers.Rows, results);
        for (int i = 0; i < rows; i++)
        {
            Span<float> row = states.Slice(i * _width, _width);
            // What is made of zeros is the bias.
            TensorPrimitives.Add(row, groups[i] < 0 ? _output.Bias : results.Slice(groups[i] * _width, _width), row);
        }
    }
}
