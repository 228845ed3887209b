using Stance.Attributions;
using Stance.Quotations;
using Stance.Speakers;
using Stance.Tagging;
using Stance.Targets;
using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Evaluation;

/// <summary>Measures targets of stances, with source, cue and label given.</summary>
internal sealed class TargetEvaluator(DocumentTagger tagger, IAntecedentChooser? antecedents)
{
    private readonly SpeakerResolver _speakers = new(SpeakerRegistry.BuiltIn, antecedents);

    /// <summary>Scores the rules of the library.</summary>
    public TargetScores Evaluate(IEnumerable<TargetExample> examples) =>
        Evaluate(examples, (sources, index, label) => TargetFinder.Find(sources, index, label)?.Span);

    /// <summary>Scores any way to find the target of a document's statement, by its index.</summary>
    public TargetScores Evaluate(IEnumerable<TargetExample> examples, Func<ResolvedSources, int, StanceLabel, TextSpan?> find)
    {
        TargetScores scores = new();
        foreach ((TargetExample example, ResolvedSources sources, int index) in Read(examples))
        {
            scores = Add(scores, example, find(sources, index, example.Label));
        }
        return scores;
    }

    /// <summary>Each example with its article's statements and its index among them; what of the sentence is neither source nor cue is its content.</summary>
    public IEnumerable<(TargetExample Example, ResolvedSources Sources, int Index)> Read(IEnumerable<TargetExample> examples)
    {
        foreach (IGrouping<string, TargetExample> article in examples.GroupBy(example => example.Text, StringComparer.Ordinal))
        {
            Document document = tagger.Tag(article.Key);
            AttributionText text = new(document, QuotationFinder.Find(document));
            TargetExample[] ordered = [.. article.OrderBy(example => example.Cue?.Start ?? example.Source?.Start ?? 0)];
            ResolvedSources sources = _speakers.Read(
                document, Array.ConvertAll(ordered, example => AttributionFactory.FromSpans(text, example.Source, example.Cue, [example.Sentence], example.Sentence)));
            for (int i = 0; i < ordered.Length; i++)
            {
                yield return (ordered[i], sources, i);
            }
        }
    }

    /// <summary>Whether a target is one of an example's, articles aside.</summary>
    public static bool IsExact(TargetExample example, TextSpan target) =>
        example.Targets.Any(marked => WithoutArticle(example.Text, marked) == WithoutArticle(example.Text, target));

    private static TargetScores Add(TargetScores scores, TargetExample example, TextSpan? found) => new(
        scores.Statements + 1,
        scores.Found + (found is null ? 0 : 1),
        scores.Partial + (found is { } target && example.Targets.Any(target.Overlaps) ? 1 : 0),
        scores.Exact + (found is { } exact && IsExact(example, exact) ? 1 : 0));

    private static TextSpan WithoutArticle(string text, TextSpan span)
    {
        foreach (string article in (string[])["the ", "a ", "an "])
        {
            if (span.Length > article.Length && text.AsSpan(span.Start).StartsWith(article, StringComparison.OrdinalIgnoreCase))
            {
                return new(span.Start + article.Length, span.End);
            }
        }
        return span;
    }
}
