using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Evaluation;

/// <summary>A span that is probably marked wrongly.</summary>
/// <param name="Example">The example.</param>
/// <param name="Member">"source", "cue", "content" or "target".</param>
/// <param name="Span">The span.</param>
/// <param name="Kind">What is wrong with it.</param>
internal sealed record SpanFlaw(StanceExample Example, string Member, TextSpan Span, SpanFlawKind Kind);
