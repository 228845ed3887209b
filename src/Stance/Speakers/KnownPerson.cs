namespace Stance.Speakers;

/// <summary>A person of the registry, ready to be compared with those of an article. Immutable; equal only to itself.</summary>
internal sealed class KnownPerson
{
    public required PersonName Name { get; init; }

    public required Gender Gender { get; init; }

    /// <summary>The entry's id, or its name where it has none.</summary>
    public required string Id { get; init; }

    public required KnownRole[] Roles { get; init; }

    /// <summary>Whether the person held an office of a title at a date; at any time where the date is not known.</summary>
    /// <param name="title">As <see cref="OfficeTitle.KeyOf(string)"/> has it; <see cref="OfficeTitle.Leader"/> for any that leads.</param>
    /// <param name="holder">Whose office; null for anybody's.</param>
    /// <param name="date">The date; null where nobody knows.</param>
    /// <param name="isFormer">Whether the office must be over by then.</param>
    public bool Held(string title, string? holder, DateOnly? date, bool isFormer) => Array.Exists(Roles, role =>
        (role.Title == title || (title == OfficeTitle.Leader && OfficeTitle.Leads(role.Title)))
        && (holder is null || role.Holder == holder)
        && IsThen(role, date, isFormer));

    /// <summary>Whether an office was held at a date, or was over by then.</summary>
    public static bool IsThen(KnownRole role, DateOnly? date, bool isFormer) =>
        date is not { } day || (isFormer ? role.Period.To < day : role.Period.Contains(day));

    /// <inheritdoc/>
    public override string ToString() => Name.Text;
}
