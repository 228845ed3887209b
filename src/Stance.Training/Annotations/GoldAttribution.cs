using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>An annotated attribution: spans of the text in UTF-16 units; no source where the annotator saw none.</summary>
internal sealed record GoldAttribution(string Key, TextSpan[] Source, TextSpan[] Cue, TextSpan[] Content);
