using Stance.Training.Annotations;

namespace Stance.Training.Evaluation;

/// <summary>What is to be known of annotated examples before anybody trains on them: counts, repetitions, leaks between the splits, flaws of spans. Immutable.</summary>
internal sealed class ExampleCheck
{
    /// <param name="train">The examples to train on.</param>
    /// <param name="dev">The examples kept for development; none where there is no split.</param>
    /// <param name="seed">Decides the hash functions of the search for near-duplicates.</param>
    public ExampleCheck(IReadOnlyList<StanceExample> train, IReadOnlyList<StanceExample> dev, int seed)
    {
        (Train, Dev) = (train, dev);
        SplitExample[] all = [.. train.Select(example => new SplitExample(example, false)), .. dev.Select(example => new SplitExample(example, true))];
        Labels = [.. all.Select(e => e.Example.Label).Distinct().OrderBy(label => label.Name, StringComparer.Ordinal)];
        Documents = [.. all.GroupBy(e => e.Example.Document, StringComparer.Ordinal)
            .Select(document => new DocumentCount(document.Key, document.Count(e => !e.IsDev), document.Count(e => e.IsDev)))
            .OrderByDescending(document => document.Train + document.Dev).ThenBy(document => document.Name, StringComparer.Ordinal)];
        RepeatedIds = [.. all.GroupBy(e => e.Example.Id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key)];
        Duplicates = DuplicateFinder.Find(all);
        NearDuplicates = NearDuplicateFinder.Find(all, seed);
        SpanFlaws = [.. all.SelectMany(e => SpanFlawFinder.Find(e.Example))];
    }

    public IReadOnlyList<StanceExample> Train { get; }

    public IReadOnlyList<StanceExample> Dev { get; }

    /// <summary>Every label once, in ordinal order.</summary>
    public IReadOnlyList<StanceLabel> Labels { get; }

    /// <summary>Every document, the largest first.</summary>
    public IReadOnlyList<DocumentCount> Documents { get; }

    /// <summary>Ids that more than one example has.</summary>
    public IReadOnlyList<string> RepeatedIds { get; }

    /// <summary>Examples of the same text and spans.</summary>
    public IReadOnlyList<DuplicateGroup> Duplicates { get; }

    /// <summary>Texts that are nearly the same, the most similar first; equal ones only between the splits.</summary>
    public IReadOnlyList<NearDuplicate> NearDuplicates { get; }

    public IReadOnlyList<SpanFlaw> SpanFlaws { get; }
}
