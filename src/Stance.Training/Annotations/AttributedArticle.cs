using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>An article of a corpus with its annotated attributions, before any analysis.</summary>
/// <param name="Name">Its name in the corpus.</param>
/// <param name="Text">Its text; all spans are of it.</param>
/// <param name="Readings">What each annotator marked, at least one reading.</param>
/// <param name="Unknown">
/// Where the corpus does not tell attributions from their absence: only what is marked there is known. Ordered, disjoint.
/// </param>
internal sealed record AttributedArticle(
    string Name, string Text, IReadOnlyList<List<GoldAttribution>> Readings, IReadOnlyList<TextSpan> Unknown);
