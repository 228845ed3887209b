namespace Stance.Training.Annotations;

/// <summary>Turns offsets in code points into UTF-16 units.</summary>
internal static class CodePoints
{
    /// <summary>The UTF-16 offset of each code point of a text, and of its end.</summary>
    public static int[] UnitsOf(string text)
    {
        List<int> units = new(text.Length + 1);
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            units.Add(i);
        }
        units.Add(text.Length);
        return [.. units];
    }
}
