using Stance.Training.Annotations;

namespace Stance.Training.Evaluation;

/// <summary>Parts of a cross-validation that never cut a document.</summary>
internal static class DocumentFolds
{
    /// <summary>The fold of each example: documents in an order that the seed decides, each to the fold with the fewest examples.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="folds">Number of folds, at least 2; there are fewer where there are fewer documents.</param>
    /// <param name="seed">Decides which documents stand together.</param>
    public static int[] Assign(IReadOnlyList<StanceExample> examples, int folds, int seed)
    {
        IGrouping<string, int>[] documents = [.. Enumerable.Range(0, examples.Count).GroupBy(i => examples[i].Document, StringComparer.Ordinal)];
        new Random(seed).Shuffle(documents);
        // The largest first, so that the last ones even out what is left.
        documents = [.. documents.OrderByDescending(document => document.Count())];
        int[] sizes = new int[Math.Min(folds, Math.Max(1, documents.Length))];
        int[] foldOf = new int[examples.Count];
        foreach (IGrouping<string, int> document in documents)
        {
            int fold = Array.IndexOf(sizes, sizes.Min());
            foreach (int i in document)
            {
                foldOf[i] = fold;
                sizes[fold]++;
            }
        }
        return foldOf;
    }
}
