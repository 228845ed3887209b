using Stance;

namespace WebSample;

/// <summary>What is answered for each statement. The library's own types are not the service's contract.</summary>
internal sealed record StatementResponse(string? Speaker, string? Source, string Stance, double Score, string? Target, string Claim)
{
    public static StatementResponse Of(Statement statement, StanceDocument document) => new(
        statement.Speaker.Name,
        statement.Source is { } source ? document.TextOf(source) : null,
        statement.Stance.Label.Name,
        statement.Stance.Score,
        statement.Target?.Name,
        statement.Claim);
}
