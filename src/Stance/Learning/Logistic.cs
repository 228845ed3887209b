using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stance.Learning;

/// <summary>The logistic function of many numbers, to about one part in a million: far closer than what it is multiplied with.</summary>
internal static class Logistic
{
    // Beyond it the function is 0 or 1 but for what a float cannot tell, and the power of two stays one.
    private const float Limit = 80;

    // A float as large holds no digits behind the point: adding it rounds to a whole number, which then stands in the lowest bits.
    private const float Rounding = 3 << 22;

    private const float Ln2 = 0.693147181f;
    private const int MantissaBits = 23;

    /// <summary>Replaces each number by its logistic function; no number by anything from 0 to 1.</summary>
    public static void Apply(Span<float> values)
    {
        Span<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(values);
        foreach (ref Vector<float> vector in vectors)
        {
            vector = Of(vector);
        }
        foreach (ref float value in values[(vectors.Length * Vector<float>.Count)..])
        {
            value = Of(new Vector<float>(value))[0];
        }
    }

    // 1 / (1 + e^-x), where e^-x = 2^n e^r with a small r, of which a few terms of the series are enough.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Of(Vector<float> x)
    {
        Vector<float> y = Vector.ConditionalSelect(Vector.GreaterThan(x, new(-Limit)), -x, new(Limit));
        y = Vector.ConditionalSelect(Vector.GreaterThan(y, new(-Limit)), y, new(-Limit));
        Vector<float> shifted = (y * (1 / Ln2)) + new Vector<float>(Rounding);
        Vector<float> r = y - ((shifted - new Vector<float>(Rounding)) * Ln2);
        Vector<float> series = (r * (1f / 120)) + new Vector<float>(1f / 24);
        series = (series * r) + new Vector<float>(1f / 6);
        series = (series * r) + new Vector<float>(0.5f);
        series = (series * r) + Vector<float>.One;
        series = (series * r) + Vector<float>.One;
        Vector<int> power = Vector.ShiftLeft(Vector.AsVectorInt32(shifted), MantissaBits);
        return Vector<float>.One / (Vector<float>.One + Vector.AsVectorSingle(Vector.AsVectorInt32(series) + power));
    }
}
