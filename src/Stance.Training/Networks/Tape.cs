using System.Numerics;

namespace Stance.Training.Networks;

/// <summary>
/// Records operations while they run forward, then runs them backward in reverse order (reverse-mode differentiation). One a worker;
/// not thread-safe. Arrays are lent and come back with <see cref="Clear"/>.
/// </summary>
internal sealed class Tape
{
    private readonly List<Action> _backward = [];
    private readonly Stack<float[]>[] _free = new Stack<float[]>[32];
    private readonly List<float[]> _lent = [];

    /// <param name="worker">Number of the worker, which chooses the gradients that parameters take.</param>
    public Tape(int worker)
    {
        Worker = worker;
        for (int i = 0; i < _free.Length; i++)
        {
            _free[i] = new();
        }
    }

    public int Worker { get; }

    /// <summary>What dropout draws from.</summary>
    public Random Random { get; set; } = new(0);

    /// <summary>A tensor of zeros with zero gradients.</summary>
    public Activations Zeros(int rows, int columns) => new(rows, columns, Lend(rows * columns), Lend(rows * columns));

    /// <summary>An array of at least so many zeros, for as long as the tape is not cleared.</summary>
    public float[] Lend(int length)
    {
        int power = BitOperations.Log2((uint)Math.Max(length, 1) - 1 | 1) + 1;
        float[] array = _free[power].TryPop(out float[]? free) ? free : new float[1 << power];
        array.AsSpan(0, length).Clear();
        _lent.Add(array);
        return array;
    }

    /// <summary>Records what runs an operation backward.</summary>
    public void Record(Action backward) => _backward.Add(backward);

    /// <summary>Runs everything backward; the gradients of the losses must be set.</summary>
    public void RunBackward()
    {
        for (int i = _backward.Count - 1; i >= 0; i--)
        {
            _backward[i]();
        }
    }

    /// <summary>Forgets all operations and takes all arrays back; no tensor may be used any more.</summary>
    public void Clear()
    {
        _backward.Clear();
        foreach (float[] array in _lent)
        {
            _free[BitOperations.Log2((uint)array.Length)].Push(array);
        }
        _lent.Clear();
    }
}
