using Stance.Registries;

namespace Stance.Speakers;

/// <summary>An office that a known person held. Immutable.</summary>
/// <param name="Title">The office, as <see cref="OfficeTitle.KeyOf(string)"/> has it.</param>
/// <param name="Holder">Whose office: a country's short name, or an organization's folded name.</param>
/// <param name="Role">The role in words; its country null where <paramref name="Holder"/> is an organization.</param>
/// <param name="Period">When.</param>
/// <param name="IsActing">Whether in the place of somebody else.</param>
internal sealed record KnownRole(string Title, string Holder, Role Role, Period Period, bool IsActing);
