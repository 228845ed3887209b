namespace Stance.Registries;

/// <summary>What one registry file holds, in its order. Immutable by contract.</summary>
internal sealed record RegistryEntries(RegisteredPerson[] People, RegisteredOffice[] Offices, RegisteredGovernment[] Governments);
