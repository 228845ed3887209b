using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>The head of a mention in a text with coreference.</summary>
/// <param name="Span">Its characters; UTF-16 units, half-open.</param>
/// <param name="Chain">Number of the chain: equal for mentions of one entity.</param>
internal readonly record struct CoreferentWord(TextSpan Span, int Chain);
