namespace Stance;

/// <summary>Who is known beyond an article: people with their roles, offices and governments. Immutable; serves any number of threads.</summary>
public sealed class SpeakerRegistry
{
    private SpeakerRegistry()
    {
    }

    /// <summary>The registry that the package carries.</summary>
    public static SpeakerRegistry BuiltIn { get; } = new();
}
