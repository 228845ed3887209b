using System.Runtime.Intrinsics;

namespace Stance.Training.Networks;

/// <summary>Random masks of dropout.</summary>
internal static class Masks
{
    /// <summary>Fills with 0 in <paramref name="share"/> of the places, and elsewhere with what keeps the mean at 1.</summary>
    public static void Draw(Random random, float share, Span<float> mask)
    {
        Vector256<float> kept = Vector256.Create(1 / (1 - share));
        // Compared as signed numbers, which are spread evenly around zero.
        Vector256<int> limit = Vector256.Create((int)((share * uint.MaxValue) + int.MinValue));
        Span<uint> seeds = stackalloc uint[Vector256<uint>.Count];
        foreach (ref uint seed in seeds)
        {
            seed = (uint)random.Next() | 1;
        }
        // Eight generators of Marsaglia (2003, "Xorshift RNGs") side by side.
        Vector256<uint> state = Vector256.Create<uint>(seeds);
        Span<float> last = stackalloc float[Vector256<float>.Count];
        for (int i = 0; i < mask.Length; i += Vector256<float>.Count)
        {
            state ^= state << 13;
            state ^= state >>> 17;
            state ^= state << 5;
            Vector256<float> values = Vector256.GreaterThanOrEqual(state.AsInt32(), limit).AsSingle() & kept;
            if (i + Vector256<float>.Count <= mask.Length)
            {
                values.CopyTo(mask[i..]);
            }
            else
            {
                values.CopyTo(last);
                last[..(mask.Length - i)].CopyTo(mask[i..]);
            }
        }
    }
}
