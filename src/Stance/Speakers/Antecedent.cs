namespace Stance.Speakers;

/// <summary>Whom an anaphor means.</summary>
/// <param name="Referent">Whom it means; null for nobody whom the text mentions.</param>
/// <param name="Likeliest">
/// The likeliest of those whom the text names or describes, for words that are known to mean somebody; null where there is none.
/// </param>
/// <param name="Probability">That it means this one, from 0 to 1.</param>
internal readonly record struct Antecedent(Referent? Referent, Referent? Likeliest, double Probability);
