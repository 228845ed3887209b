using Stance.Learning;

namespace Stance.Classification;

/// <summary>Collects the hashes of one group of features. What does not fit is dropped, so that no text is too long.</summary>
internal ref struct FeatureBuffer(Span<uint> hashes)
{
    private readonly Span<uint> _hashes = hashes;
    private int _count;

    /// <summary>The features so far, in the order in which they were added.</summary>
    public readonly ReadOnlySpan<uint> Added => _hashes[.._count];

    public void Add(uint template, uint a)
    {
        Put(template, FeatureHash.Feature(template, a));
    }

    public void Add(uint template, uint a, uint b)
    {
        Put(template, FeatureHash.Feature(template, a, b));
    }

    public void Add(uint template, uint a, uint b, uint c)
    {
        Put(template, FeatureHash.Feature(template, a, b, c));
    }

#if EXPERIMENT
    public static ulong Off;
#endif
    private void Put(uint template, uint feature)
    {
#if EXPERIMENT
        if (((Off >> (int)template) & 1) != 0) { return; }
#endif
        if (_count < _hashes.Length)
        {
            _hashes[_count++] = feature;
        }
    }
}
