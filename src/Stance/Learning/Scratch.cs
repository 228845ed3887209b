using System.Numerics;

namespace Stance.Learning;

/// <summary>Memory that grows to what is asked of it and is used again; holds anything when it is given out. Not thread-safe.</summary>
internal sealed class Scratch<T>
{
    private T[] _values = [];

    /// <summary>So many values, the same memory each time.</summary>
    public Span<T> Of(int length) => Array(length).AsSpan(0, length);

    /// <summary>An array of at least so many values, the same each time.</summary>
    public T[] Array(int length)
    {
        if (_values.Length < length)
        {
            _values = new T[BitOperations.RoundUpToPowerOf2((uint)length)];
        }
        return _values;
    }
}
