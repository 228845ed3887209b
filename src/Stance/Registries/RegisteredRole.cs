namespace Stance.Registries;

/// <summary>An office that a person held for some time. Immutable.</summary>
/// <param name="Role">The noun phrase without country: "foreign minister".</param>
/// <param name="Country">The country, under any of its names; null where <paramref name="Organization"/> is not.</param>
/// <param name="Organization">The organization: "United Nations"; null where <paramref name="Country"/> is not.</param>
/// <param name="Period">When.</param>
internal sealed record RegisteredRole(string Role, string? Country, string? Organization, Period Period);
