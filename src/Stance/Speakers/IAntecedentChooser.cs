namespace Stance.Speakers;

/// <summary>Chooses among the candidates for an anaphor.</summary>
internal interface IAntecedentChooser
{
    /// <summary>The index of the candidate, or their number for none of them; and the probability that this is right.</summary>
    /// <param name="anaphor">What points back.</param>
    /// <param name="candidates">Whom it may mean.</param>
    /// <param name="rows"><see cref="CandidateInput.Slots"/> rows for each candidate, then for none of them; -1 for no row.</param>
    (int Choice, double Probability) Choose(in Anaphor anaphor, ReadOnlySpan<Candidate> candidates, ReadOnlySpan<int> rows);
}
