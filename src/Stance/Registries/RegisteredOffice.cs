namespace Stance.Registries;

/// <summary>An office, ministry or parliament of a registry. Immutable.</summary>
internal sealed class RegisteredOffice
{
    /// <summary>The name that it speaks under: "South Korean Foreign Ministry", "State Department".</summary>
    public required string Name { get; init; }

    public required string[] Aliases { get; init; }

    /// <summary>The country that it belongs to, under any of its names; null for none.</summary>
    public string? Country { get; init; }

    public string? Id { get; init; }
}
