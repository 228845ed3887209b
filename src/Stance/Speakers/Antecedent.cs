namespace Stance.Speakers;

/// <summary>Whom an anaphor means.</summary>
/// <param name="Referent">Null for nobody whom the text mentions.</param>
/// <param name="Probability">That this is right, from 0 to 1.</param>
internal readonly record struct Antecedent(Referent? Referent, double Probability);
