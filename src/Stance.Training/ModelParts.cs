namespace Stance.Training;

/// <summary>The parts of a model that can be trained on their own.</summary>
[Flags]
public enum ModelParts
{
    /// <summary>No part.</summary>
    None = 0,

    /// <summary>Parts of speech, dependencies and entity mentions.</summary>
    Tagging = 1,

    /// <summary>Cues, and the roles around them.</summary>
    Attributions = 2,

    /// <summary>The stance classifier.</summary>
    Stance = 4,

    /// <summary>Every part.</summary>
    All = Tagging | Attributions | Stance,
}
