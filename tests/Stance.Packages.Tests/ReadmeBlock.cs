namespace Stance.Packages.Tests;

/// <summary>What a README shows.</summary>
internal static class ReadmeBlock
{
    /// <summary>The first block of a language, as it stands between its fences.</summary>
    public static string First(string readme, string language)
    {
        string opening = $"\n```{language}\n";
        string text = readme.ReplaceLineEndings("\n");
        int start = text.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
        return text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
