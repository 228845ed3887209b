namespace Stance.Speakers;

/// <summary>Chooses the nearest candidate that agrees in gender: for models of before there was a learned ranker. Immutable; any number of threads.</summary>
internal sealed class NearestAntecedent : IAntecedentChooser
{
    // About how often the nearest is right.
    private const double Share = 0.6;

    /// <inheritdoc/>
    public void Choose(in Anaphor anaphor, ReadOnlySpan<Candidate> candidates, ReadOnlySpan<int> rows, Span<double> probabilities)
    {
        int choice = 0;
        while (choice < candidates.Length && anaphor.Excludes(candidates[choice].Referent))
        {
            choice++;
        }
        probabilities.Clear();
        probabilities[^1] = 1 - Share;
        probabilities[choice] = Share;
    }
}
