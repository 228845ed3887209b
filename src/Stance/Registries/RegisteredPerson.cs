namespace Stance.Registries;

/// <summary>A person of a registry. Immutable.</summary>
internal sealed class RegisteredPerson
{
    /// <summary>The full name as the news writes it.</summary>
    public required string Name { get; init; }

    /// <summary>Other spellings and orders of the full name, and names of one word that everybody knows.</summary>
    public required string[] Aliases { get; init; }

    /// <summary>Null where the registry does not say.</summary>
    public bool? IsFemale { get; init; }

    public string? Id { get; init; }

    public required RegisteredRole[] Roles { get; init; }
}
