namespace Stance.Speakers;

/// <summary>How often each of a few texts occurred. Further texts than it holds are not counted, and none that is too long to be a name.</summary>
internal sealed class TextCounts
{
    private const int MostTexts = 100;
    private const int MostLength = 120;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>The texts, the most frequent first; of equals those not all in capitals, and of these the longest.</summary>
    public IEnumerable<string> ByCount => _counts
        .OrderByDescending(pair => pair.Value)
        .ThenBy(pair => pair.Key.Any(char.IsLower) ? 0 : 1)
        .ThenByDescending(pair => pair.Key.Length)
        .ThenBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => pair.Key);

    public void Add(string text, int count = 1)
    {
        if (_counts.TryGetValue(text, out int known))
        {
            _counts[text] = known + count;
        }
        else if (_counts.Count < MostTexts && text.Length is > 0 and <= MostLength)
        {
            _counts[text] = count;
        }
    }

    public void Add(TextCounts other)
    {
        foreach (string text in other.ByCount)
        {
            Add(text, other._counts[text]);
        }
    }

    /// <summary>Adds a piece of a text, with single spaces for its white space.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        if (text.Length <= MostLength)
        {
            Add(string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }
    }
}
