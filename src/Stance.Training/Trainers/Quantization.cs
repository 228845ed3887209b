using Stance.Learning;

namespace Stance.Training.Trainers;

/// <summary>Rounds trained weights to the 8 bits of a model.</summary>
internal static class Quantization
{
    // One weight in so many is clipped: the few largest would otherwise cost all others their precision.
    private const int ClippedShare = 20_000;

    /// <summary>The model of some weights.</summary>
    /// <param name="weights">One row a number, one weight a class.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="rows">The row of the model of each number; number 0 is left out.</param>
    /// <param name="logRows">Binary logarithm of the number of rows of the model.</param>
    public static HashedLinearModel Quantize(float[] weights, int classes, IReadOnlyList<uint> rows, int logRows)
    {
        float[] magnitudes = [.. weights.AsSpan(classes).ToArray().Select(Math.Abs).OrderDescending()];
        float most = magnitudes.Length == 0 ? 0 : magnitudes[magnitudes.Length / ClippedShare];
        float scale = most > 0 ? most / sbyte.MaxValue : 1;
        int rowLength = HashedLinearModel.RowLengthOf(classes);
        byte[] bytes = new byte[rowLength << logRows];
        for (int number = 1; number < rows.Count; number++)
        {
            for (int label = 0; label < classes; label++)
            {
                float units = MathF.Round(weights[(number * classes) + label] / scale);
                bytes[(rows[number] * rowLength) + label] = (byte)(sbyte)Math.Clamp(units, -sbyte.MaxValue, sbyte.MaxValue);
            }
        }
        return new(classes, scale, bytes);
    }
}
