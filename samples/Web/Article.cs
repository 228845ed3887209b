namespace WebSample;

/// <summary>What is posted.</summary>
internal sealed record Article
{
    public required string Text { get; init; }

    /// <summary>When it was written; without it, a date in the text counts.</summary>
    public DateOnly? Date { get; init; }
}
