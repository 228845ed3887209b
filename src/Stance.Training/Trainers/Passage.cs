using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Trainers;

/// <summary>
/// Some whole sentences of a document with all that is known of them: what the encoder learns from at once. Arrays run parallel to the
/// tokens of <see cref="Document"/>, of whose own tags, trees and mentions nothing is read.
/// </summary>
internal sealed class Passage
{
    /// <summary>Nothing is known of this token.</summary>
    public const int Unknown = -1;

    /// <summary>The token's head is not known.</summary>
    public const int UnknownHead = -2;

    public required Document Document { get; init; }

    /// <summary>Parts of speech, or <see cref="Unknown"/>.</summary>
    public required int[] Tags { get; init; }

    /// <summary>Heads as <see cref="Document.Heads"/> has them, or <see cref="UnknownHead"/>.</summary>
    public required int[] Heads { get; init; }

    /// <summary>Relations, or <see cref="Unknown"/>.</summary>
    public required int[] Relations { get; init; }

    /// <summary>Labels of entity mentions, or <see cref="Unknown"/>.</summary>
    public required int[] Entities { get; init; }

    /// <summary>How much tags and trees count: less where a machine made them.</summary>
    public float TreeWeight { get; init; } = 1;

    /// <summary>How much entity mentions count.</summary>
    public float EntityWeight { get; init; } = 1;

    /// <summary>The attributions as each of several annotators saw them; empty where nobody looked for them.</summary>
    public IReadOnlyList<IReadOnlyList<GoldAttribution>> Readings { get; init; } = [];

    /// <summary>Where only the marked cues are known: what is no cue there may still be one, and what has no role may be content.</summary>
    public IReadOnlyList<TextSpan> UnknownCues { get; init; } = [];
}
