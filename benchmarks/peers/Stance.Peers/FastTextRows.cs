using System.Text;
using Stance.Training.Annotations;

namespace Stance.Peers;

/// <summary>
/// Writes labelled statements as fastText reads them: <c>__label__NAME</c>, then cue and content, or the whole text where neither is marked, in
/// lower case with spaces around punctuation, as its tutorial prepares texts.
/// </summary>
internal static class FastTextRows
{
    /// <summary>What starts a label.</summary>
    public const string Label = "__label__";

    /// <summary>Writes one line a statement.</summary>
    public static void Write(string path, IEnumerable<StanceExample> examples) =>
        File.WriteAllLines(path, examples.Select(example => $"{Label}{example.Label.Name} {WordsOf(example)}"));

    private static string WordsOf(StanceExample example)
    {
        string text = example.Content.Length == 0 ? example.Text
            : string.Join(' ', example.Content.Select(span => example.Text[span.Range]).Prepend(example.Cue is { } cue ? example.Text[cue.Range] : ""));
        StringBuilder words = new();
        foreach (char c in text.ToLowerInvariant())
        {
            bool isWord = char.IsLetterOrDigit(c) || char.IsSurrogate(c);
            words.Append(isWord ? c : char.IsWhiteSpace(c) ? ' ' : $" {c} ");
        }
        return string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
