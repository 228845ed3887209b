using Stance.Learning;

namespace Stance.Attributions;

/// <summary>What labelling a document works with, used again for the next one. Its size is that of the widest view, which is bounded. Not thread-safe.</summary>
internal sealed class LabelerMemory
{
    /// <summary>The view from the cue in question.</summary>
    public CueView View { get; } = new();

    /// <summary>One role for each token in view.</summary>
    public Scratch<Role> Roles { get; } = new();

    /// <summary>States of tokens, as the left side of a product.</summary>
    public QuantizedRows States { get; } = new();

    /// <summary>What is made of those states.</summary>
    public Scratch<float> Hidden { get; } = new();

    /// <summary>What is made of the state of the cue.</summary>
    public Scratch<float> Cue { get; } = new();

    /// <summary>One score for each token and role.</summary>
    public Scratch<float> Scores { get; } = new();
}
