using System.Numerics.Tensors;

namespace Stance.Training.Trainers;

/// <summary>
/// Minimises a smooth convex function (L-BFGS: Nocedal and Wright, "Numerical Optimization", 2nd ed., algorithms 7.4 and 7.5, with
/// backtracking). Deterministic: same function, same result.
/// </summary>
internal static class LimitedMemoryBfgs
{
    private const int Memory = 8;
    private const double SufficientDecrease = 1e-4;
    private const int MostHalvings = 30;

    /// <summary>The value at a point; the span receives the gradient there.</summary>
    public delegate double Objective(ReadOnlySpan<float> point, Span<float> gradient);

    /// <summary>Goes downhill from a point, in place.</summary>
    /// <param name="objective">What to minimise.</param>
    /// <param name="point">Where to start; receives the minimum.</param>
    /// <param name="iterations">Most steps.</param>
    /// <param name="tolerance">Stop when a step lowers the value by less than this share of it.</param>
    /// <returns>The value reached.</returns>
    public static double Minimize(Objective objective, Span<float> point, int iterations, double tolerance)
    {
        var steps = new Queue<(float[] Step, float[] Change, double Curvature)>(Memory);
        float[] gradient = new float[point.Length];
        float[] nextGradient = new float[point.Length];
        float[] next = new float[point.Length];
        float[] direction = new float[point.Length];
        double value = objective(point, gradient);
        for (int iteration = 0; iteration < iterations; iteration++)
        {
            Direct(gradient, steps, direction);
            double slope = Dot(direction, gradient);
            if (slope >= 0)
            {
                return value;
            }
            double length = steps.Count == 0 ? 1 / Math.Max(1e-12, Math.Sqrt(Dot(gradient, gradient))) : 1;
            double nextValue = value;
            int halvings = 0;
            for (; halvings < MostHalvings; halvings++)
            {
                TensorPrimitives.MultiplyAdd(direction, (float)length, point, next);
                nextValue = objective(next, nextGradient);
                if (nextValue <= value + (SufficientDecrease * length * slope))
                {
                    break;
                }
                length /= 2;
            }
            if (halvings == MostHalvings)
            {
                return value;
            }
            float[] step = new float[point.Length];
            float[] change = new float[point.Length];
            TensorPrimitives.Subtract(next, point, step);
            TensorPrimitives.Subtract(nextGradient, gradient, change);
            double curvature = Dot(step, change);
            if (curvature > 0)
            {
                if (steps.Count == Memory)
                {
                    steps.Dequeue();
                }
                steps.Enqueue((step, change, curvature));
            }
            next.CopyTo(point);
            (gradient, nextGradient) = (nextGradient, gradient);
            double gain = value - nextValue;
            value = nextValue;
            if (gain < tolerance * Math.Abs(value))
            {
                return value;
            }
        }
        return value;
    }

    private static void Direct(float[] gradient, Queue<(float[] Step, float[] Change, double Curvature)> steps, float[] direction)
    {
        TensorPrimitives.Negate(gradient, direction);
        (float[] Step, float[] Change, double Curvature)[] newestFirst = [.. steps.Reverse()];
        double[] along = new double[newestFirst.Length];
        for (int i = 0; i < newestFirst.Length; i++)
        {
            along[i] = Dot(newestFirst[i].Step, direction) / newestFirst[i].Curvature;
            TensorPrimitives.MultiplyAdd(newestFirst[i].Change, (float)-along[i], direction, direction);
        }
        if (newestFirst.Length > 0)
        {
            (_, float[] change, double curvature) = newestFirst[0];
            TensorPrimitives.Multiply(direction, (float)(curvature / Dot(change, change)), direction);
        }
        for (int i = newestFirst.Length - 1; i >= 0; i--)
        {
            double back = Dot(newestFirst[i].Change, direction) / newestFirst[i].Curvature;
            TensorPrimitives.MultiplyAdd(newestFirst[i].Step, (float)(along[i] - back), direction, direction);
        }
    }

    // In double precision: a million products of single precision would lose the sign of a small slope.
    private static double Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        double sum = 0;
        const int Block = 4096;
        for (int start = 0; start < a.Length; start += Block)
        {
            int length = Math.Min(Block, a.Length - start);
            sum += TensorPrimitives.Dot(a.Slice(start, length), b.Slice(start, length));
        }
        return sum;
    }
}
