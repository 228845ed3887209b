using Stance.Text;

namespace Stance.Attributions;

/// <summary>What spans from outside must be: at the public border, so that nothing behind it looks again.</summary>
internal static class GivenSpans
{
    /// <exception cref="ArgumentException">There is no span, or one that lies outside the text or covers no word of it.</exception>
    public static void RequireAny(Document document, AttributionSpans spans, int index, string parameter)
    {
        if (spans is not { Content: not null } or { Source: null, Cue: null, Content.Count: 0 })
        {
            throw new ArgumentException($"Attribution {index} (from 0) has neither source nor cue nor content.", parameter);
        }
        RequireWords(document, spans, parameter, $"Attribution {index} (from 0): the");
    }

    /// <exception cref="ArgumentException">A span lies outside the text or covers no word of it.</exception>
    public static void RequireWords(Document document, AttributionSpans spans, string parameter, string what)
    {
        RequireWords(document, spans.Source, parameter, $"{what} source");
        RequireWords(document, spans.Cue, parameter, $"{what} cue");
        foreach (TextSpan span in spans.Content)
        {
            RequireWords(document, span, parameter, $"{what} content");
        }
    }

    /// <exception cref="ArgumentException">The span lies outside the text or covers no word of it.</exception>
    public static void RequireWords(Document document, TextSpan? span, string parameter, string what)
    {
        if (span is not { } given)
        {
            return;
        }
        if (given.Start < 0 || given.End > document.Text.Length || given.End <= given.Start)
        {
            throw new ArgumentException($"{what} {given} is empty or lies outside the text of {document.Text.Length} UTF-16 units.", parameter);
        }
        if (document.TokensIn(given).IsEmpty)
        {
            throw new ArgumentException($"{what} {given} covers nothing but white space.", parameter);
        }
    }
}
