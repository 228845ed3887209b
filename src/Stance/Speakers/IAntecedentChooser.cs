namespace Stance.Speakers;

/// <summary>Chooses among the candidates for an anaphor.</summary>
internal interface IAntecedentChooser
{
    /// <summary>Says how likely each candidate is the one who is meant.</summary>
    /// <param name="anaphor">What points back.</param>
    /// <param name="candidates">Whom it may mean.</param>
    /// <param name="rows"><see cref="CandidateInput.Slots"/> rows for each candidate, then for none of them; -1 for no row.</param>
    /// <param name="probabilities">Takes one for each candidate, and one for none of them; the largest is the choice.</param>
    void Choose(in Anaphor anaphor, ReadOnlySpan<Candidate> candidates, ReadOnlySpan<int> rows, Span<double> probabilities);
}
