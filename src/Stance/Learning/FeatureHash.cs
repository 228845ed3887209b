using System.Runtime.CompilerServices;

namespace Stance.Learning;

/// <summary>
/// Hashes of features: a feature is the number of its template mixed with the values that it joins. The same on every platform and in
/// every process, as models depend on it.
/// </summary>
internal static class FeatureHash
{
    /// <summary>The feature that every example has.</summary>
    public const uint Bias = 0;

    private const uint Multiplier = 0x9E3779B1;

    /// <summary>A hash of the characters, letter case kept.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        uint hash = (uint)word.Length;
        foreach (char c in word)
        {
            hash = Mix(hash, c);
        }
        return Finish(hash);
    }

    /// <summary>A hash of the characters in lower case (invariant culture).</summary>
    public static uint OfLower(ReadOnlySpan<char> word)
    {
        uint hash = (uint)word.Length;
        foreach (char c in word)
        {
            hash = Mix(hash, c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c < 128 ? c : char.ToLowerInvariant(c));
        }
        return Finish(hash);
    }

    /// <summary>Joins one more value to a hash; the order of joining counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint hash, uint value) => (BitRotateLeft(hash, 5) ^ value) * Multiplier;

    /// <summary>The feature of a template with one value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Feature(uint template, uint a) => Finish(Mix(Mix(0x85EBCA6B, template), a));

    /// <summary>The feature of a template with two values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Feature(uint template, uint a, uint b) => Finish(Mix(Mix(Mix(0x85EBCA6B, template), a), b));

    /// <summary>The feature of a template with three values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Feature(uint template, uint a, uint b, uint c) => Finish(Mix(Mix(Mix(Mix(0x85EBCA6B, template), a), b), c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint BitRotateLeft(uint value, int count) => (value << count) | (value >> (32 - count));

    // The low bits index a table, so the high ones must reach them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Finish(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x85EBCA77;
        return hash ^ (hash >> 13);
    }
}
