using Stance.Attributions;
using Stance.Cli.Inputs;
using Stance.Cli.Output;
using Stance.Text;

namespace Stance.Cli.Tests.Output.Html;

/// <summary>Articles whose statements a test lays down word by word.</summary>
internal sealed class DrawnArticle(string text)
{
    private static readonly StanceLabel[] Labels = [StanceLabel.Condemnation, StanceLabel.Warning, StanceLabel.Reassurance, StanceLabel.None];

    private readonly Document _document = TestDocuments.Of(text);
    private readonly List<Statement> _statements = [];
    private readonly List<Speaker> _speakers = [];

    public string Id { get; init; } = "drawn";

    public DateOnly? Date { get; init; }

    /// <summary>What its speakers are.</summary>
    public SpeakerKind Kind { get; init; } = SpeakerKind.Government;

    /// <summary>One statement more, with a stance of the built-in model that is 0.7 probable.</summary>
    public DrawnArticle Say(string speaker, StanceLabel label, string? source, string? cue, string[] content, (string Words, string Name)? target = null) =>
        Say(speaker, new StancePrediction(Labels, [.. Labels.Select(one => one == label ? 0.7 : 0.1)]), source, cue, content, target);

    /// <summary>One statement more.</summary>
    public DrawnArticle Say(string speaker, StancePrediction stance, string? source, string? cue, string[] content, (string Words, string Name)? target = null)
    {
        Attribution attribution = new()
        {
            Sentence = 0,
            Source = source is null ? null : TokensOf(source),
            Cue = cue is null ? null : TokensOf(cue),
            Content = [.. content.Select(TokensOf)],
            Quotation = QuotationKind.Indirect,
            Reason = "drawn",
            Confidence = 0.9,
        };
        Speaker? holder = _speakers.Find(one => one.Name == speaker);
        if (holder is null)
        {
            _speakers.Add(holder = new(speaker, Kind, null, []));
        }
        ResolvedAttribution resolved = new(_document, attribution, holder, "country", 0.8);
        StanceTarget? about = target is not { } given ? null : new(_document.SpanOf(TokensOf(given.Words)), given.Name, SpeakerKind.Government, null);
        _statements.Add(new(resolved, stance, string.Join(' ', content), about));
        return this;
    }

    public Article End() =>
        new(new DocumentId(Id), new StanceDocument(text, [], _statements, _speakers)) { Date = Date };

    // Whole words, also where only a part of them is given.
    private TokenRange TokensOf(string words)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);
        int first = Array.FindIndex(_document.Tokens, token => token.End > start);
        int end = Array.FindLastIndex(_document.Tokens, token => token.Start < start + words.Length) + 1;
        return new(first, end);
    }
}
