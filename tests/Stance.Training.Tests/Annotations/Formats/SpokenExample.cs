using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Tests.Annotations.Formats;

/// <summary>Examples whose spans are found in their texts, and what the spans of others cover.</summary>
internal static class SpokenExample
{
    /// <summary>Two units in UTF-16, one code point.</summary>
    public const string Dove = "\U0001F54A";

    /// <summary>Two units in UTF-16, one code point.</summary>
    public const string Globe = "\U0001F30D";

    /// <summary>An emoji before every span, and one inside source and content.</summary>
    public static StanceExample WithEmoji { get; } = Of(
        "e1", $"{Dove} Kang {Globe} warned Oslo “of {Globe} ice,” and of fog.", $"Kang {Globe}", "warned", [$"“of {Globe} ice,”", "of fog"], "Oslo") with
    {
        Document = "port/monday",
        Speaker = "Kang Ho-jin",
        Also = StanceLabel.None,
        Confidence = 2,
    };

    public static StanceExample Of(string id, string text, string? source, string? cue, string[] content, string? target = null) => new()
    {
        Id = id,
        Document = id,
        Text = text,
        Source = SpanOf(text, source),
        Cue = SpanOf(text, cue),
        Content = [.. content.Select(piece => SpanOf(text, piece)!.Value)],
        Target = SpanOf(text, target),
        Label = StanceLabel.Warning,
    };

    public static string? Covered(StanceExample example, TextSpan? span) => span is { } found ? example.Text[found.Range] : null;

    public static string[] Pieces(StanceExample example) => [.. example.Content.Select(piece => example.Text[piece.Range])];

    private static TextSpan? SpanOf(string text, string? words)
    {
        int start = words is null ? -1 : text.IndexOf(words, StringComparison.Ordinal);
        return start < 0 ? null : new TextSpan(start, start + words!.Length);
    }
}
