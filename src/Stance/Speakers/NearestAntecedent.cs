namespace Stance.Speakers;

/// <summary>Chooses the nearest candidate that agrees in gender: for models of before there was a learned ranker. Immutable; any number of threads.</summary>
internal sealed class NearestAntecedent : IAntecedentChooser
{
    // About how often the nearest is right.
    private const double Share = 0.5;

    /// <inheritdoc/>
    public (int Choice, double Probability) Choose(in Anaphor anaphor, ReadOnlySpan<Candidate> candidates, ReadOnlySpan<int> rows)
    {
        int choice = 0;
        while (choice < candidates.Length && anaphor.Excludes(candidates[choice].Referent))
        {
            choice++;
        }
        return (choice, Share);
    }
}
