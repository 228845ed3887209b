using System.Numerics.Tensors;

namespace Stance.Training.Networks;

/// <summary>Pools the rows of segments by several heads, each a weighted mean of the rows that it may see (Lin et al. 2017).</summary>
internal static class AttentionPooling
{
    /// <summary>To each segment the means of its heads, one beside the other; zeros for a head that sees no row.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="x">The rows to be pooled.</param>
    /// <param name="looks">How much each head, a column, looks at each row, before the softmax.</param>
    /// <param name="ends">The end of each segment; the first starts at 0.</param>
    /// <param name="sees">Whether a head may see a row.</param>
    public static Activations Attend(this Tape tape, Activations x, Activations looks, int[] ends, Func<int, int, bool> sees)
    {
        int heads = looks.Columns, width = x.Columns;
        Activations y = tape.Zeros(ends.Length, heads * width);
        float[] shares = tape.Lend(x.Rows * heads);
        int start = 0;
        for (int segment = 0; segment < ends.Length; segment++)
        {
            for (int head = 0; head < heads; head++)
            {
                float most = float.NegativeInfinity;
                for (int i = start; i < ends[segment]; i++)
                {
                    most = sees(head, i) ? MathF.Max(most, looks.Row(i)[head]) : most;
                }
                float sum = 0;
                for (int i = start; i < ends[segment] && most > float.NegativeInfinity; i++)
                {
                    float share = sees(head, i) ? MathF.Exp(looks.Row(i)[head] - most) : 0;
                    shares[(i * heads) + head] = share;
                    sum += share;
                }
                Span<float> mean = y.Row(segment).Slice(head * width, width);
                for (int i = start; i < ends[segment] && sum > 0; i++)
                {
                    shares[(i * heads) + head] /= sum;
                    TensorPrimitives.MultiplyAdd(x.Row(i), shares[(i * heads) + head], mean, mean);
                }
            }
            start = ends[segment];
        }
        tape.Record(() =>
        {
            int start = 0;
            for (int segment = 0; segment < ends.Length; segment++)
            {
                for (int head = 0; head < heads; head++)
                {
                    ReadOnlySpan<float> gradient = y.GradientRow(segment).Slice(head * width, width);
                    float along = TensorPrimitives.Dot(gradient, y.Row(segment).Slice(head * width, width));
                    for (int i = start; i < ends[segment]; i++)
                    {
                        float share = shares[(i * heads) + head];
                        if (share > 0)
                        {
                            looks.GradientRow(i)[head] += share * (TensorPrimitives.Dot<float>(gradient, x.Row(i)) - along);
                            TensorPrimitives.MultiplyAdd(gradient, share, x.GradientRow(i), x.GradientRow(i));
                        }
                    }
                }
                start = ends[segment];
            }
        });
        return y;
    }
}
