namespace Stance.Registries;

/// <summary>Some days in a row, both ends included.</summary>
/// <param name="From">The first day; <see cref="DateOnly.MinValue"/> where nobody knows.</param>
/// <param name="To">The last day; <see cref="DateOnly.MaxValue"/> where it goes on.</param>
internal readonly record struct Period(DateOnly From, DateOnly To)
{
    public bool Contains(DateOnly day) => From <= day && day <= To;
}
