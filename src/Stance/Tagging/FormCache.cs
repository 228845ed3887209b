using System.Runtime.InteropServices;
using Stance.Learning;

namespace Stance.Tagging;

/// <summary>
/// What was made of the words that came lately, as texts repeat their words: each has one place, and stays until another word takes it. What
/// it gives does not depend on what it holds. Not thread-safe.
/// </summary>
internal sealed class FormCache
{
    private const int Places = 1 << 12;
    private const int KeyLength = EncoderInput.FormSlots + 1;

    // Of no word: no table has so many rows.
    private const uint NoRow = uint.MaxValue;

    private readonly uint[] _keys = new uint[Places * KeyLength];
    private readonly float[] _states;
    private readonly int _width;

    /// <param name="width">Length of what is kept.</param>
    public FormCache(int width)
    {
        _width = width;
        _states = new float[Places * width];
        Array.Fill(_keys, NoRow);
    }

    /// <summary>What was made of a word; empty if that is not known.</summary>
    /// <param name="word">Its hash.</param>
    /// <param name="form">Its <see cref="EncoderInput.FormSlots"/> rows.</param>
    public ReadOnlySpan<float> Find(uint word, ReadOnlySpan<int> form)
    {
        int place = PlaceOf(word, form);
        Span<uint> key = KeyAt(place);
        return key[0] == word && key[1..].SequenceEqual(MemoryMarshal.Cast<int, uint>(form)) ? _states.AsSpan(place * _width, _width) : [];
    }

    /// <summary>Keeps what was made of a word.</summary>
    public void Keep(uint word, ReadOnlySpan<int> form, ReadOnlySpan<float> state)
    {
        int place = PlaceOf(word, form);
        Span<uint> key = KeyAt(place);
        key[0] = word;
        MemoryMarshal.Cast<int, uint>(form).CopyTo(key[1..]);
        state.CopyTo(_states.AsSpan(place * _width));
    }

    private static int PlaceOf(uint word, ReadOnlySpan<int> form) => (int)(FeatureHash.Feature(word, (uint)form[EncoderInput.ShapeSlot]) % Places);

    private Span<uint> KeyAt(int place) => _keys.AsSpan(place * KeyLength, KeyLength);
}
