namespace Stance.Registries;

/// <summary>A state of a registry, as an actor. Immutable.</summary>
internal sealed class RegisteredGovernment
{
    /// <summary>The country's short name, under which its government speaks.</summary>
    public required string Name { get; init; }

    public required string[] Aliases { get; init; }

    public required string[] Capitals { get; init; }

    /// <summary>Adjectives and nouns; the first one names what is the country's: "South Korean".</summary>
    public required string[] Nationalities { get; init; }

    /// <summary>Seats of government that stand for it: "the Kremlin".</summary>
    public required string[] Seats { get; init; }

    public string? Id { get; init; }
}
