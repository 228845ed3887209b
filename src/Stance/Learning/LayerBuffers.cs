namespace Stance.Learning;

/// <summary>Working memory of <see cref="IResidualLayer"/>. Not thread-safe.</summary>
internal sealed class LayerBuffers
{
    /// <summary>Rows that a layer works on at once, so that what it makes of them stays in the cache.</summary>
    public const int RowsAtOnce = 64;

    public Scratch<float> Unit { get; } = new();

    public QuantizedRows Rows { get; } = new();

    public Scratch<float> Hidden { get; } = new();

    public Scratch<float> Values { get; } = new();

    public Scratch<float> Gates { get; } = new();
}
