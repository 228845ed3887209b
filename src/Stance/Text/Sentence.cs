namespace Stance.Text;

/// <summary>One sentence, by position: its tokens and the number of its paragraph.</summary>
/// <param name="Tokens">The tokens, never empty.</param>
/// <param name="Paragraph">Index of the paragraph, from 0; never decreases from one sentence to the next.</param>
/// <param name="Kind">What the sentence is on the page.</param>
internal readonly record struct Sentence(TokenRange Tokens, int Paragraph, SentenceKind Kind);
