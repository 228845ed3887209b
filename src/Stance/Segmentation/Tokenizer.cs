using Stance.Text;

namespace Stance.Segmentation;

/// <summary>Cuts a text into tokens.</summary>
internal static class Tokenizer
{
    /// <summary>The tokens in text order, disjoint; every character that is not white space lies in exactly one.</summary>
    public static TextSpan[] Tokenize(string text) => [];
}
