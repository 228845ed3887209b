using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>A pronoun and two names, of which it means one or none. All spans are of the text; UTF-16 units, half-open.</summary>
internal sealed record PronounExample(string Text, TextSpan Pronoun, TextSpan A, bool IsA, TextSpan B, bool IsB);
