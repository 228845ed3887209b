using Stance.Learning;

namespace Stance.Attributions;

/// <summary>What labelling a document works with, used again for the next one. Its size is that of the widest view, which is bounded. Not thread-safe.</summary>
internal sealed class LabelerMemory
{
    /// <summary>The view from the cue in question.</summary>
    public CueView View { get; } = new();

    /// <summary>One role for each token in view.</summary>
    public Scratch<Role> Roles { get; } = new();

    /// <summary>States and scores of the tokens in view.</summary>
    public Scratch<float> States { get; } = new();
}
