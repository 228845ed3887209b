using Stance.Training.Annotations;

namespace Stance.Training.Evaluation;

/// <summary>Whether a speaker is the one that an annotator named.</summary>
internal static class SpeakerAgreement
{
    private static readonly string[] Articles = ["a", "an", "the", "some", "both"];

    /// <summary>
    /// Names are compared without article and letter case; the annotator may have given several. Of an unnamed source, and of several
    /// speakers together, half of the words have to agree. Where the gold has no name, an anonymous speaker is right.
    /// </summary>
    public static bool IsSame(GoldStatement gold, Speaker speaker)
    {
        if (gold.SpeakerKind == SpeakerKind.Author)
        {
            return speaker.Kind == SpeakerKind.Author || string.IsNullOrEmpty(speaker.Name);
        }
        string expected = KeyOf(gold.Speaker);
        string found = KeyOf(speaker.Name);
        if (expected.Length == 0)
        {
            return found.Length == 0 || speaker.Kind == SpeakerKind.Anonymous;
        }
        if (found == expected || gold.SpeakerAlso.Any(name => KeyOf(name) == found))
        {
            return true;
        }
        if (gold.SpeakerKind != SpeakerKind.Anonymous && !expected.Contains(" and ", StringComparison.Ordinal))
        {
            return false;
        }
        HashSet<string> words = WordsOf(expected);
        HashSet<string> foundWords = WordsOf(found);
        int shared = words.Count(foundWords.Contains);
        int all = words.Count + foundWords.Count - shared;
        return all > 0 && shared * 2 >= all;
    }

    private static string KeyOf(string? name)
    {
        string key = (name ?? "").Trim().ToLowerInvariant();
        int end = key.AsSpan().IndexOfAny(" \t\r\n\u00A0");
        return end > 0 && Articles.Contains(key[..end]) ? key[end..].TrimStart() : key;
    }

    private static HashSet<string> WordsOf(string text)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isInside = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_');
            if (isInside && start < 0)
            {
                start = i;
            }
            else if (!isInside && start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
        }
        return words;
    }
}
