namespace Stance.Training;

/// <summary>The parts of a model that can be trained on their own.</summary>
[Flags]
public enum ModelParts
{
    /// <summary>No part.</summary>
    None = 0,

    /// <summary>Parts of speech, dependencies, entity mentions, and who says what: learned together.</summary>
    Encoder = 1,

    /// <summary>The stance classifier.</summary>
    Stance = 2,

    /// <summary>Whom pronouns and other words that point back mean.</summary>
    Speakers = 4,

    /// <summary>Every part.</summary>
    All = Encoder | Stance | Speakers,
}
