using Stance.Learning;

namespace Stance.Classification;

/// <summary>
/// Collects the hashes of one group of features, each once. What does not fit is dropped, so that no text is too long.
/// </summary>
internal ref struct FeatureBuffer
{
    // Twice as many slots as features keep the probes short.
    private const int SlotsPerFeature = 2;

    private readonly Span<uint> _hashes;
    private readonly Span<ushort> _slots;

    /// <param name="hashes">Receives the features; a power of two long.</param>
    /// <param name="slots">Room to look up what is there, <see cref="SlotsOf"/> long.</param>
    public FeatureBuffer(Span<uint> hashes, Span<ushort> slots)
    {
        _hashes = hashes;
        _slots = slots;
        _slots.Clear();
    }

    /// <summary>Number of features so far.</summary>
    public int Count { get; private set; }

    /// <summary>How much room to look up a number of features takes.</summary>
    public static int SlotsOf(int features) => features * SlotsPerFeature;

    public void Add(StanceTemplate template, uint a) => Put(FeatureHash.Feature((uint)template, a));

    public void Add(StanceTemplate template, uint a, uint b) => Put(FeatureHash.Feature((uint)template, a, b));

    public void Add(StanceTemplate template, uint a, uint b, uint c) => Put(FeatureHash.Feature((uint)template, a, b, c));

    private void Put(uint feature)
    {
        if (Count == _hashes.Length)
        {
            return;
        }
        int slot = (int)feature & (_slots.Length - 1);
        while (_slots[slot] != 0)
        {
            if (_hashes[_slots[slot] - 1] == feature)
            {
                return;
            }
            slot = (slot + 1) & (_slots.Length - 1);
        }
        _hashes[Count++] = feature;
        _slots[slot] = (ushort)Count;
    }
}
