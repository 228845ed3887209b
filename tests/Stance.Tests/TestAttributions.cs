using Stance.Attributions;
using Stance.Text;

namespace Stance.Tests;

/// <summary>Attributions by the words that they cover: each piece must occur in the document, and its first occurrence counts.</summary>
internal static class TestAttributions
{
    public static Attribution Of(Document document, string? source, string? cue, params string[] content)
    {
        TokenRange[] pieces = Array.ConvertAll(content, piece => Find(document, piece));
        TokenRange? cueTokens = cue is null ? null : Find(document, cue);
        return new()
        {
            Sentence = document.SentenceOfToken[(cueTokens ?? pieces[0]).First],
            Source = source is null ? null : Find(document, source),
            Cue = cueTokens,
            Content = pieces,
            Quotation = cue is null && source is null ? QuotationKind.None : QuotationKind.Indirect,
            Reason = "test",
            Confidence = 1,
        };
    }

    /// <summary>A classified attribution of a speaker by name; all probability on one label.</summary>
    public static ClassifiedAttribution Classified(Document document, Attribution attribution, string? speaker, StanceLabel stance) =>
        Classified(document, attribution, new Speaker(speaker, SpeakerKind.Person, null, []), stance);

    public static ClassifiedAttribution Classified(Document document, Attribution attribution, Speaker speaker, StanceLabel stance) =>
        new(new(document, attribution, speaker, "name", 1), new([stance], [1.0]));

    private static TokenRange Find(Document document, string words)
    {
        int start = document.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{words}' does not occur in '{document.Text}'.");
        return document.TokensIn(new(start, start + words.Length));
    }
}
