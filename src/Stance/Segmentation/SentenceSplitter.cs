using Stance.Text;

namespace Stance.Segmentation;

/// <summary>Groups tokens into sentences and paragraphs.</summary>
internal static class SentenceSplitter
{
    /// <summary>The sentences in text order; every token lies in exactly one.</summary>
    public static Sentence[] Split(string text, TextSpan[] tokens) => [];
}
