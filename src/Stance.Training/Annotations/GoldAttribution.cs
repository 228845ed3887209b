using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>An annotated attribution: spans of the text in UTF-16 units; no source where the annotator saw none.</summary>
/// <param name="Key">Its name in the corpus.</param>
/// <param name="Source">Who it is ascribed to.</param>
/// <param name="Cue">The words that signal it.</param>
/// <param name="Content">What is ascribed; empty where <paramref name="IsContentKnown"/> is false.</param>
/// <param name="IsContentKnown">False where the corpus does not mark content: there is some, nobody says where.</param>
internal sealed record GoldAttribution(string Key, TextSpan[] Source, TextSpan[] Cue, TextSpan[] Content, bool IsContentKnown = true);
