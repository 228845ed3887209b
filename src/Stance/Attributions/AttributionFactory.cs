using Stance.Quotations;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>Makes attributions of spans that somebody else marked: an annotator, or a user who brings their own.</summary>
internal static class AttributionFactory
{
    /// <summary>The attribution of given spans; without any, the whole document in the author's own voice.</summary>
    /// <inheritdoc cref="FromSpans(Document, TextSpan?, TextSpan?, IReadOnlyList{TextSpan})"/>
    public static Attribution FromSpansOrAuthor(Document document, TextSpan? source, TextSpan? cue, IReadOnlyList<TextSpan> content) =>
        source is null && cue is null && content.Count == 0
            ? AuthorVoice.Of(0, new(0, document.Tokens.Length))
            : FromSpans(document, source, cue, content);

    /// <summary>
    /// The attribution of given spans. Spans grow to whole tokens; where they then overlap, a cue keeps its tokens before a source, and both
    /// before the content.
    /// </summary>
    /// <param name="document">A document with at least one token.</param>
    /// <param name="source">The words that name the holder; null for none.</param>
    /// <param name="cue">The words that signal the attribution; null for none.</param>
    /// <param name="content">What is ascribed, in any order; without a token the whole document counts as content.</param>
    public static Attribution FromSpans(Document document, TextSpan? source, TextSpan? cue, IReadOnlyList<TextSpan> content) =>
        FromSpans(new(document, QuotationFinder.Find(document)), source, cue, content, new(0, document.Text.Length));

    /// <summary>The same, of a document whose quotations are known.</summary>
    /// <param name="text">A document with at least one token.</param>
    /// <param name="source">The words that name the holder; null for none.</param>
    /// <param name="cue">The words that signal the attribution; null for none.</param>
    /// <param name="content">What is ascribed, in any order.</param>
    /// <param name="rest">What counts as content where no token of <paramref name="content"/> is left.</param>
    public static Attribution FromSpans(
        AttributionText text, TextSpan? source, TextSpan? cue, IReadOnlyList<TextSpan> content, TextSpan rest)
    {
        Document document = text.Document;
        TokenRange? cueTokens = TokensIn(document, cue);
        TokenRange? sourceTokens = TokensIn(document, source) is { } found ? Largest(Without(found, cueTokens)) : null;
        TokenRange[] contentTokens = ContentOf(document, content, cueTokens, sourceTokens);
        if (contentTokens.Length == 0)
        {
            contentTokens = ContentOf(document, [rest], cueTokens, sourceTokens);
        }
        if (contentTokens.Length == 0)
        {
            // Source and cue fill the text: what carries the act is then the cue, and content must not be empty.
            contentTokens = [cueTokens ?? sourceTokens!.Value];
            sourceTokens = cueTokens is null ? null : sourceTokens;
            cueTokens = null;
        }
        return new()
        {
            Sentence = document.SentenceOfToken[(cueTokens ?? contentTokens[0]).First],
            Source = sourceTokens,
            Cue = cueTokens,
            Content = contentTokens,
            Quotation = sourceTokens is null && cueTokens is null ? QuotationKind.None : text.KindOf(contentTokens),
            Reason = "given",
            Confidence = 1,
        };
    }

    private static TokenRange? TokensIn(Document document, TextSpan? span) =>
        span is { } given && document.TokensIn(given) is { IsEmpty: false } tokens ? tokens : null;

    private static TokenRange[] ContentOf(Document document, IReadOnlyList<TextSpan> spans, TokenRange? cue, TokenRange? source)
    {
        var ranges = new List<TokenRange>();
        int end = 0;
        foreach (TextSpan span in spans.OrderBy(span => span.Start))
        {
            TokenRange tokens = document.TokensIn(span);
            tokens = new(Math.Max(tokens.First, end), tokens.End);
            if (!tokens.IsEmpty)
            {
                ranges.AddRange(Without(tokens, cue).SelectMany(part => Without(part, source)));
                end = tokens.End;
            }
        }
        return [.. ranges];
    }

    private static IEnumerable<TokenRange> Without(TokenRange range, TokenRange? taken)
    {
        if (taken is not { } hole || !range.Overlaps(hole))
        {
            return [range];
        }
        return new TokenRange[] { new(range.First, hole.First), new(hole.End, range.End) }.Where(part => !part.IsEmpty);
    }

    private static TokenRange? Largest(IEnumerable<TokenRange> ranges) =>
        ranges.OrderByDescending(range => range.Count).Select(range => (TokenRange?)range).FirstOrDefault();
}
