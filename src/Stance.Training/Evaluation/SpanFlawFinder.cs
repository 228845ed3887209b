using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Evaluation;

/// <summary>Finds spans that no annotator means: off by one, or counted in other units.</summary>
internal static class SpanFlawFinder
{
    /// <summary>The flaws of an example's spans; a target may lie anywhere, also inside the content.</summary>
    public static IEnumerable<SpanFlaw> Find(StanceExample example)
    {
        List<(string Member, TextSpan Span)> spans = [];
        Add("source", example.Source);
        Add("cue", example.Cue);
        foreach (TextSpan piece in example.Content)
        {
            Add("content", piece);
        }
        int end = 0;
        foreach ((string member, TextSpan span) in spans.OrderBy(item => item.Span.Start))
        {
            if (span.Start < end)
            {
                yield return new(example, member, span, SpanFlawKind.Overlap);
            }
            end = Math.Max(end, span.End);
        }
        Add("target", example.Target);
        foreach ((string member, TextSpan span) in spans)
        {
            foreach (SpanFlawKind kind in EdgesOf(example.Text, span))
            {
                yield return new(example, member, span, kind);
            }
        }

        void Add(string member, TextSpan? span)
        {
            if (span is { } found)
            {
                spans.Add((member, found));
            }
        }
    }

    private static IEnumerable<SpanFlawKind> EdgesOf(string text, TextSpan span)
    {
        if (IsBetween(text, span.Start, char.IsSurrogatePair) || IsBetween(text, span.End, char.IsSurrogatePair))
        {
            yield return SpanFlawKind.CutCharacter;
        }
        if (IsBetween(text, span.Start, AreOneWord) || IsBetween(text, span.End, AreOneWord))
        {
            yield return SpanFlawKind.CutWord;
        }
        if (char.IsWhiteSpace(text[span.Start]) || char.IsWhiteSpace(text[span.End - 1]))
        {
            yield return SpanFlawKind.WhiteSpace;
        }
    }

    private static bool IsBetween(string text, int position, Func<char, char, bool> areOne) =>
        position > 0 && position < text.Length && areOne(text[position - 1], text[position]);

    private static bool AreOneWord(char before, char after) => char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);
}
