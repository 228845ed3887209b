using Stance.Training.Annotations;

namespace Stance.Training.Evaluation;

/// <summary>Examples to train on and examples to measure on; no document stands on both sides.</summary>
internal sealed record ExampleSplit(IReadOnlyList<StanceExample> Training, IReadOnlyList<StanceExample> Test)
{
    /// <summary>
    /// One split a fold, so that each example is held out once. Documents are dealt out whole, in an order that the seed decides, each to the
    /// fold that has the fewest examples so far; there may be fewer folds than asked for where there are fewer documents.
    /// </summary>
    public static IReadOnlyList<ExampleSplit> Folds(IReadOnlyList<StanceExample> examples, int folds, int seed)
    {
        List<StanceExample>[] parts = [.. Enumerable.Range(0, folds).Select(_ => new List<StanceExample>())];
        foreach (StanceExample[] document in Documents(examples, seed))
        {
            parts.MinBy(part => part.Count)!.AddRange(document);
        }
        List<StanceExample>[] filled = [.. parts.Where(part => part.Count > 0)];
        return [.. filled.Select(test => new ExampleSplit([.. filled.Where(part => part != test).SelectMany(part => part)], test))];
    }

    /// <summary>The examples of each document, the documents in an order that the seed decides.</summary>
    public static StanceExample[][] Documents(IEnumerable<StanceExample> examples, int seed)
    {
        StanceExample[][] documents = [.. examples.GroupBy(example => example.Document, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.ToArray())];
        new Random(seed).Shuffle(documents);
        return documents;
    }

    /// <summary>How many documents examples are from.</summary>
    public static int DocumentsOf(IEnumerable<StanceExample> examples) =>
        examples.Select(example => example.Document).Distinct(StringComparer.Ordinal).Count();
}
