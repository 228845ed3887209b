using System.Text;

namespace Stance.Cli.Measurements;

/// <summary>A text to measure speed on.</summary>
/// <param name="Text">The text.</param>
/// <param name="Words">White-space separated words.</param>
/// <param name="Bytes">Length in UTF-8.</param>
internal sealed record MeasuredText(string Text, int Words, int Bytes)
{
    /// <summary>The article that the tool carries.</summary>
    public static MeasuredText Sample() => Of(EmbeddedText.Of("Measurements.sample.txt"));

    /// <summary>Counts a text.</summary>
    public static MeasuredText Of(string text)
    {
        int words = 0;
        bool isWord = false;
        foreach (char c in text)
        {
            bool isSpace = char.IsWhiteSpace(c);
            words += !isSpace && !isWord ? 1 : 0;
            isWord = !isSpace;
        }
        return new(text, words, Encoding.UTF8.GetByteCount(text));
    }
}
