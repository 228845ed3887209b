using System.Numerics.Tensors;

namespace Stance.Training.Trainers;

/// <summary>Words as points, so that words of a like meaning lie near each other. Immutable.</summary>
internal sealed class WordVectors
{
    private readonly Dictionary<uint, float[]> _vectors;

    /// <param name="dimensions">Length of each vector.</param>
    /// <param name="vectors">A vector for the hash of each word, as <see cref="Text.WordForms.Lower"/> has it.</param>
    public WordVectors(int dimensions, IReadOnlyDictionary<uint, float[]> vectors)
    {
        Dimensions = dimensions;
        float[] mean = new float[dimensions];
        foreach (float[] vector in vectors.Values)
        {
            TensorPrimitives.MultiplyAdd(vector, 1f / vectors.Count, mean, mean);
        }
        _vectors = vectors.ToDictionary(pair => pair.Key, pair => Unit(pair.Value, mean));
    }

    /// <summary>Length of each vector.</summary>
    public int Dimensions { get; }

    /// <summary>The vector of each word, by its hash: what all have in common is taken away (Mu and Viswanath 2018), and the length is one.</summary>
    public IReadOnlyDictionary<uint, float[]> ByWord => _vectors;

    private static float[] Unit(float[] vector, float[] mean)
    {
        float[] centred = new float[vector.Length];
        TensorPrimitives.Subtract(vector, mean, centred);
        float length = TensorPrimitives.Norm<float>(centred);
        TensorPrimitives.Divide(centred, Math.Max(length, 1e-9f), centred);
        return centred;
    }
}
