using CsvHelper;
using Stance;

/// <summary>A line of the CSV file: who takes which stance towards whom, and what they say.</summary>
[CsvRecord]
internal sealed partial record Row(string Article, string? Speaker, SpeakerKind Kind, string Stance, double Score, string? Target, string Claim, string Sentence)
{
    public static Row Of(string article, Statement statement, StanceDocument document) => new(
        article,
        statement.Speaker.Name,
        statement.Speaker.Kind,
        statement.Stance.Label.Name,
        Math.Round(statement.Stance.Score, 3),
        statement.Target is { } target ? target.Name ?? document.TextOf(target.Span) : null,
        statement.Claim,
        document.TextOf(document.Sentences[statement.Sentence].Span));
}
