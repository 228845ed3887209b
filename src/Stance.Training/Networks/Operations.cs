using System.Numerics.Tensors;
using Stance.Learning;

namespace Stance.Training.Networks;

/// <summary>Operations on tensors, forward and backward. Rows are tokens.</summary>
internal static class Operations
{
    /// <summary>x W + b, where the last row of the parameter is b.</summary>
    public static Activations Linear(this Tape tape, Activations x, Parameter weights, Parameter? bias = null)
    {
        int rows = x.Rows;
        Activations y = tape.Zeros(rows, weights.Columns);
        if (bias is not null)
        {
            for (int i = 0; i < rows; i++)
            {
                bias.Value.CopyTo(y.Row(i));
            }
        }
        MatrixProduct.Add(x.Value, x.Columns, 1, rows, weights.Packed, y.Value);
        tape.Record(() =>
        {
            MatrixProduct.Add(y.Gradient, y.Columns, 1, rows, weights.PackedTransposed, x.Gradient);
            PackedMatrix gradient = new(rows, y.Columns, tape.Lend(PackedMatrix.LengthOf(rows, y.Columns)));
            gradient.Pack(y.Gradient, y.Columns);
            MatrixProduct.Add(x.Value, 1, x.Columns, x.Columns, gradient, weights.Gradients[tape.Worker]);
            if (bias is not null)
            {
                float[] sum = bias.Gradients[tape.Worker];
                for (int i = 0; i < rows; i++)
                {
                    TensorPrimitives.Add(sum, y.GradientRow(i), sum);
                }
            }
        });
        return y;
    }

    /// <summary>Each row beside the rows <paramref name="dilation"/> before and after it; zeros beyond the ends of its segment.</summary>
    public static Activations Neighbours(this Tape tape, Activations x, int[] segmentEnds, int dilation)
    {
        int width = x.Columns;
        Activations y = tape.Zeros(x.Rows, 3 * width);
        int start = 0;
        foreach (int end in segmentEnds)
        {
            for (int i = start; i < end; i++)
            {
                Span<float> row = y.Row(i);
                if (i - dilation >= start)
                {
                    x.Row(i - dilation).CopyTo(row);
                }
                x.Row(i).CopyTo(row[width..]);
                if (i + dilation < end)
                {
                    x.Row(i + dilation).CopyTo(row[(2 * width)..]);
                }
            }
            start = end;
        }
        tape.Record(() =>
        {
            int start = 0;
            foreach (int end in segmentEnds)
            {
                for (int i = start; i < end; i++)
                {
                    Span<float> row = y.GradientRow(i);
                    if (i - dilation >= start)
                    {
                        Add(x.GradientRow(i - dilation), row[..width]);
                    }
                    Add(x.GradientRow(i), row.Slice(width, width));
                    if (i + dilation < end)
                    {
                        Add(x.GradientRow(i + dilation), row[(2 * width)..]);
                    }
                }
                start = end;
            }
        });
        return y;
    }

    /// <summary>Gated linear units (Dauphin et al. 2017): the left half times the logistic function of the right half.</summary>
    public static Activations Gate(this Tape tape, Activations x)
    {
        int width = x.Columns / 2;
        Activations y = tape.Zeros(x.Rows, width);
        Activations gates = tape.Zeros(x.Rows, width);
        for (int i = 0; i < x.Rows; i++)
        {
            TensorPrimitives.Sigmoid(x.Row(i)[width..], gates.Row(i));
            TensorPrimitives.Multiply(x.Row(i)[..width], gates.Row(i), y.Row(i));
        }
        tape.Record(() =>
        {
            for (int i = 0; i < x.Rows; i++)
            {
                ReadOnlySpan<float> gradient = y.GradientRow(i), gate = gates.Row(i), output = y.Row(i);
                Span<float> left = x.GradientRow(i)[..width], right = x.GradientRow(i)[width..];
                for (int j = 0; j < width; j++)
                {
                    left[j] += gradient[j] * gate[j];
                    right[j] += gradient[j] * output[j] * (1 - gate[j]);
                }
            }
        });
        return y;
    }

    /// <summary>
    /// A minimal gated recurrence (Feng et al. 2024, minGRU): h(t) = h(t-1) + z(t) (c(t) - h(t-1)), with the left half of the columns as c and the
    /// logistic function of the right half as z. The first half of the units runs forward, the other backward.
    /// </summary>
    public static Activations Recur(this Tape tape, Activations x, int[] segmentEnds)
    {
        int width = x.Columns / 2, half = width / 2;
        Activations gates = tape.Zeros(x.Rows, width);
        Activations y = tape.Zeros(x.Rows, width);
        for (int i = 0; i < x.Rows; i++)
        {
            TensorPrimitives.Sigmoid(x.Row(i)[width..], gates.Row(i));
        }
        float[] zeros = tape.Lend(half);
        int start = 0;
        foreach (int end in segmentEnds)
        {
            for (int i = start; i < end; i++)
            {
                Advance(x.Row(i)[..half], gates.Row(i)[..half], i > start ? y.Row(i - 1)[..half] : zeros.AsSpan(0, half), y.Row(i)[..half]);
            }
            for (int i = end - 1; i >= start; i--)
            {
                Advance(x.Row(i)[half..width], gates.Row(i)[half..], i < end - 1 ? y.Row(i + 1)[half..] : zeros.AsSpan(0, half), y.Row(i)[half..]);
            }
            start = end;
        }
        tape.Record(() =>
        {
            float[] none = tape.Lend(half), lost = tape.Lend(half);
            int start = 0;
            foreach (int end in segmentEnds)
            {
                for (int i = end - 1; i >= start; i--)
                {
                    Retreat(
                        x.Row(i)[..half], gates.Row(i)[..half], i > start ? y.Row(i - 1)[..half] : none.AsSpan(0, half), y.GradientRow(i)[..half],
                        x.GradientRow(i)[..half], x.GradientRow(i).Slice(width, half), i > start ? y.GradientRow(i - 1)[..half] : lost.AsSpan(0, half));
                }
                for (int i = start; i < end; i++)
                {
                    Retreat(
                        x.Row(i)[half..width], gates.Row(i)[half..], i < end - 1 ? y.Row(i + 1)[half..] : none.AsSpan(0, half), y.GradientRow(i)[half..],
                        x.GradientRow(i)[half..width], x.GradientRow(i)[(width + half)..], i < end - 1 ? y.GradientRow(i + 1)[half..] : lost.AsSpan(0, half));
                }
                start = end;
            }
        });
        return y;
    }

    /// <summary>Layer normalisation (Ba, Kiros and Hinton 2016); the parameter's two rows are gain and bias.</summary>
    public static Activations Normalize(this Tape tape, Activations x, Parameter gainAndBias)
    {
        int width = x.Columns;
        Activations y = tape.Zeros(x.Rows, width);
        Activations unit = tape.Zeros(x.Rows, width);
        float[] inverses = tape.Lend(x.Rows);
        for (int i = 0; i < x.Rows; i++)
        {
            inverses[i] = LayerNorm.Normalize(x.Row(i), gainAndBias.Value, unit.Row(i), y.Row(i));
        }
        tape.Record(() =>
        {
            Span<float> gradient = gainAndBias.Gradients[tape.Worker];
            Span<float> scaled = stackalloc float[width];
            for (int i = 0; i < x.Rows; i++)
            {
                ReadOnlySpan<float> outer = y.GradientRow(i), u = unit.Row(i);
                TensorPrimitives.MultiplyAdd(outer, u, gradient[..width], gradient[..width]);
                TensorPrimitives.Add(gradient[width..], outer, gradient[width..]);
                TensorPrimitives.Multiply(outer, gainAndBias.Value.AsSpan(0, width), scaled);
                float mean = TensorPrimitives.Sum<float>(scaled) / width;
                float along = TensorPrimitives.Dot<float>(scaled, u) / width;
                Span<float> inner = x.GradientRow(i);
                for (int j = 0; j < width; j++)
                {
                    inner[j] += inverses[i] * (scaled[j] - mean - (u[j] * along));
                }
            }
        });
        return y;
    }

    /// <summary>Rectified linear units.</summary>
    public static Activations Rectify(this Tape tape, Activations x)
    {
        Activations y = tape.Zeros(x.Rows, x.Columns);
        TensorPrimitives.Max(x.Value, 0f, y.Value);
        tape.Record(() =>
        {
            ReadOnlySpan<float> value = y.Value, gradient = y.Gradient;
            Span<float> inner = x.Gradient;
            for (int i = 0; i < value.Length; i++)
            {
                inner[i] += value[i] > 0 ? gradient[i] : 0;
            }
        });
        return y;
    }

    /// <summary>The sum of two tensors of the same shape.</summary>
    public static Activations Sum(this Tape tape, Activations x, Activations y)
    {
        Activations z = tape.Zeros(x.Rows, x.Columns);
        TensorPrimitives.Add(x.Value, y.Value, z.Value);
        tape.Record(() =>
        {
            Add(x.Gradient, z.Gradient);
            Add(y.Gradient, z.Gradient);
        });
        return z;
    }

    /// <summary>Dropout (Srivastava et al. 2014).</summary>
    public static Activations Drop(this Tape tape, Activations x, float share)
    {
        if (share <= 0)
        {
            return x;
        }
        Activations y = tape.Zeros(x.Rows, x.Columns);
        float[] mask = tape.Lend(x.Rows * x.Columns);
        Span<float> kept = mask.AsSpan(0, x.Rows * x.Columns);
        Masks.Draw(tape.Random, share, kept);
        TensorPrimitives.Multiply(x.Value, kept, y.Value);
        tape.Record(() => TensorPrimitives.MultiplyAdd(y.Gradient, mask.AsSpan(0, x.Rows * x.Columns), x.Gradient, x.Gradient));
        return y;
    }

    /// <summary>Rows by number, -1 for a row of zeros.</summary>
    public static Activations Gather(this Tape tape, Activations x, int[] rows)
    {
        Activations y = tape.Zeros(rows.Length, x.Columns);
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i] >= 0)
            {
                x.Row(rows[i]).CopyTo(y.Row(i));
            }
        }
        tape.Record(() =>
        {
            for (int i = 0; i < rows.Length; i++)
            {
                if (rows[i] >= 0)
                {
                    Add(x.GradientRow(rows[i]), y.GradientRow(i));
                }
            }
        });
        return y;
    }

    /// <summary>To each row of a group the mean of the group; zeros for a row of no group (-1).</summary>
    public static Activations Pool(this Tape tape, Activations x, int[] groups, int groupCount)
    {
        Activations y = tape.Zeros(x.Rows, x.Columns);
        int width = x.Columns;
        int[] sizes = new int[Math.Max(groupCount, 1)];
        Array.ForEach(groups, group => sizes[Math.Max(group, 0)] += group >= 0 ? 1 : 0);
        Mean(groups, sizes, width, tape.Lend(groupCount * width), row => x.Row(row), row => y.Row(row));
        tape.Record(() => Mean(groups, sizes, width, tape.Lend(groupCount * width), row => y.GradientRow(row), row => x.GradientRow(row)));
        return y;
    }

    /// <summary>Adds, to each row, rows of a table: those numbered by the row's own <paramref name="perRow"/> entries; -1 for none.</summary>
    public static void AddEmbeddings(this Tape tape, Activations x, EmbeddingTable table, int[] numbers, int perRow, int column = 0)
    {
        int width = table.Columns;
        for (int i = 0; i < x.Rows; i++)
        {
            Span<float> row = x.Row(i).Slice(column, width);
            foreach (int number in numbers.AsSpan(i * perRow, perRow))
            {
                if (number >= 0)
                {
                    Add(row, table.Row(number));
                }
            }
        }
        tape.Record(() =>
        {
            RowGradients gradients = table.Gradients[tape.Worker];
            for (int i = 0; i < x.Rows; i++)
            {
                ReadOnlySpan<float> row = x.GradientRow(i).Slice(column, width);
                foreach (int number in numbers.AsSpan(i * perRow, perRow))
                {
                    if (number >= 0)
                    {
                        Add(gradients.Touch(number), row);
                    }
                }
            }
        });
    }

    /// <summary>Adds, to each row, weighted rows of a table: what a linear model over sparse features computes.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="x">Rows as long as those of the table.</param>
    /// <param name="table">The table.</param>
    /// <param name="features">Numbers of rows of the table and their weights, one pair of arrays a row.</param>
    public static void AddWeighted(this Tape tape, Activations x, EmbeddingTable table, (int[] Rows, float[] Weights)[] features)
    {
        for (int i = 0; i < x.Rows; i++)
        {
            Span<float> row = x.Row(i);
            (int[] rows, float[] weights) = features[i];
            for (int f = 0; f < rows.Length; f++)
            {
                TensorPrimitives.MultiplyAdd(table.Row(rows[f]), weights[f], row, row);
            }
        }
        tape.Record(() =>
        {
            RowGradients gradients = table.Gradients[tape.Worker];
            for (int i = 0; i < x.Rows; i++)
            {
                ReadOnlySpan<float> row = x.GradientRow(i);
                (int[] rows, float[] weights) = features[i];
                for (int f = 0; f < rows.Length; f++)
                {
                    Span<float> gradient = gradients.Touch(rows[f]);
                    TensorPrimitives.MultiplyAdd(row, weights[f], gradient, gradient);
                }
            }
        });
    }

    // The mean is its own adjoint: what every row of a group gets, every row passes on.
    private static void Mean(int[] groups, int[] sizes, int width, float[] sums, Func<int, Span<float>> from, Func<int, Span<float>> to)
    {
        for (int i = 0; i < groups.Length; i++)
        {
            if (groups[i] >= 0)
            {
                Span<float> sum = sums.AsSpan(groups[i] * width, width);
                TensorPrimitives.MultiplyAdd(from(i), 1f / sizes[groups[i]], sum, sum);
            }
        }
        for (int i = 0; i < groups.Length; i++)
        {
            if (groups[i] >= 0)
            {
                Add(to(i), sums.AsSpan(groups[i] * width, width));
            }
        }
    }

    private static void Add(Span<float> sum, ReadOnlySpan<float> value) => TensorPrimitives.Add(sum, value, sum);

    private static void Advance(ReadOnlySpan<float> candidate, ReadOnlySpan<float> gate, ReadOnlySpan<float> before, Span<float> state) =>
        TensorPrimitives.Lerp(before, candidate, gate, state);

    private static void Retreat(
        ReadOnlySpan<float> candidate, ReadOnlySpan<float> gate, ReadOnlySpan<float> before, ReadOnlySpan<float> gradient,
        Span<float> candidateGradient, Span<float> gateGradient, Span<float> beforeGradient)
    {
        for (int j = 0; j < gradient.Length; j++)
        {
            float g = gradient[j], z = gate[j];
            candidateGradient[j] += g * z;
            gateGradient[j] += g * (candidate[j] - before[j]) * z * (1 - z);
            beforeGradient[j] += g * (1 - z);
        }
    }
}
