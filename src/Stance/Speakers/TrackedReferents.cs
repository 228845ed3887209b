namespace Stance.Speakers;

/// <summary>Who is talked of where in a document.</summary>
/// <param name="Antecedents">Whom each anaphor means, by its token.</param>
/// <param name="Occurrences">Names, nouns and pronouns in text order.</param>
internal sealed record TrackedReferents(IReadOnlyDictionary<int, Antecedent> Antecedents, IReadOnlyList<Occurrence> Occurrences);
