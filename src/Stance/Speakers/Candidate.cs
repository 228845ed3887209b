namespace Stance.Speakers;

/// <summary>Somebody whom an anaphor may mean, as seen from it.</summary>
/// <param name="Referent">The candidate.</param>
/// <param name="Nearest">The nearest occurrence: the last one before the anaphor, or the first one after it in its sentence.</param>
/// <param name="Rank">How many other candidates occur nearer.</param>
/// <param name="Order">How many other candidates' occurrences stand before the nearest one in its sentence.</param>
/// <param name="Recent">Number of occurrences in the anaphor's sentence and the three before it.</param>
internal readonly record struct Candidate(Referent Referent, Occurrence Nearest, int Rank, int Order, int Recent)
{
    /// <summary>The first occurrence by name after the anaphor in its sentence; null for none.</summary>
    public Occurrence? Next { get; init; }
}
