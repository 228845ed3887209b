using Stance.Text;

namespace Stance.Segmentation;

/// <summary>Tokens of a text that follow each other, with their sentences.</summary>
/// <param name="Tokens">The tokens; positions are those of the whole text.</param>
/// <param name="Sentences">Their sentences; token indices count from the part's first token, paragraphs from the text's first.</param>
/// <param name="IsWhole">Whether these are all tokens of the text.</param>
internal readonly record struct TextPart(TextSpan[] Tokens, Sentence[] Sentences, bool IsWhole);
