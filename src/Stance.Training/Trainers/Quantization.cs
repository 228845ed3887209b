using System.Buffers.Binary;
using Stance.Learning;

namespace Stance.Training.Trainers;

/// <summary>Rounds trained weights to the 16 bits of a model.</summary>
internal static class Quantization
{
    /// <summary>The model of some weights.</summary>
    /// <param name="weights">One row after the other, one weight a class; the number of rows is a power of two.</param>
    /// <param name="classes">Number of classes.</param>
    public static WideHashedLinearModel ToHashed(float[] weights, int classes)
    {
        int rowLength = WideHashedLinearModel.RowLengthOf(classes);
        float largest = weights.Length == 0 ? 0 : weights.Max(Math.Abs);
        float scale = largest > 0 ? largest / short.MaxValue : 1;
        byte[] bytes = new byte[weights.Length / classes * rowLength * sizeof(short)];
        for (int i = 0; i < weights.Length; i++)
        {
            int at = (i / classes * rowLength) + (i % classes);
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(at * sizeof(short)), (short)MathF.Round(weights[i] / scale));
        }
        return new(classes, scale, bytes);
    }
}
