namespace Stance.Speakers;

/// <summary>Whom an anaphor means.</summary>
/// <param name="Likeliest">The likeliest of those whom the text mentions; null where there is none.</param>
/// <param name="Probability">That it means this one, from 0 to 1.</param>
/// <param name="IsChosen">Whether that is likelier than that it means nobody whom the text mentions.</param>
internal readonly record struct Antecedent(Referent? Likeliest, double Probability, bool IsChosen)
{
    /// <summary>Whom it means; null for nobody whom the text mentions.</summary>
    public Referent? Referent => IsChosen ? Likeliest : null;
}
