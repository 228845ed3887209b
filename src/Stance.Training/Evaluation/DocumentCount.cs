namespace Stance.Training.Evaluation;

/// <summary>How many examples a document has.</summary>
/// <param name="Name">The document.</param>
/// <param name="Train">Examples to train on.</param>
/// <param name="Dev">Examples kept for development.</param>
internal sealed record DocumentCount(string Name, int Train, int Dev)
{
    /// <summary>Whether it stands on both sides of the split, so that a score on one side flatters.</summary>
    public bool IsShared => Train > 0 && Dev > 0;
}
