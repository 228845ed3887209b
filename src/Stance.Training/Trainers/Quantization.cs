using Stance.Learning;

namespace Stance.Training.Trainers;

/// <summary>Rounds trained weights to the 8 bits of a model.</summary>
internal static class Quantization
{
    // One weight in so many is cut to the range: the few largest would otherwise cost all others their precision.
    private const int CutShare = 20_000;

    /// <summary>The model of some weights.</summary>
    /// <param name="weights">One row after the other, one weight a class; the number of rows is a power of two.</param>
    /// <param name="classes">Number of classes.</param>
    public static HashedLinearModel ToModel(float[] weights, int classes)
    {
        float[] magnitudes = [.. weights.Where(weight => weight != 0).Select(Math.Abs).OrderDescending()];
        float scale = magnitudes.Length == 0 ? 1 : magnitudes[magnitudes.Length / CutShare] / sbyte.MaxValue;
        int rowLength = HashedLinearModel.RowLengthOf(classes);
        byte[] bytes = new byte[weights.Length / classes * rowLength];
        for (int i = 0; i < weights.Length; i++)
        {
            float units = Math.Clamp(MathF.Round(weights[i] / scale), -sbyte.MaxValue, sbyte.MaxValue);
            bytes[(i / classes * rowLength) + (i % classes)] = (byte)(sbyte)units;
        }
        return new(classes, scale, bytes);
    }
}
