using Stance.Text;

namespace Stance.Tagging;

/// <summary>Gives every token a part of speech, a head and a relation, and finds the names. Immutable; any number of threads.</summary>
internal sealed class DocumentTagger
{
    public Document Tag(string text, TextSpan[] tokens, Sentence[] sentences) => throw new InvalidOperationException(ToString());
}
