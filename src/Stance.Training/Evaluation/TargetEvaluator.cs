using Stance.Attributions;
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
        Evaluate(examples, (sources, label) => TargetFinder.Find(sources, 0, label)?.Span);

    /// <summary>Scores any way to find the target of a document's only statement.</summary>
    public TargetScores Evaluate(IEnumerable<TargetExample> examples, Func<ResolvedSources, StanceLabel, TextSpan?> find)
    {
        TargetScores scores = new();
        foreach (TargetExample example in examples)
        {
            scores = Add(scores, example, find(Read(example), example.Label));
        }
        return scores;
    }

    /// <summary>An example's statement with its speaker; what is neither source nor cue is its content.</summary>
    public ResolvedSources Read(TargetExample example)
    {
        Document document = tagger.Tag(example.Text);
        return _speakers.Read(document, [AttributionFactory.FromSpans(document, example.Source, example.Cue, [])]);
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
