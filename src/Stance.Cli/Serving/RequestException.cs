namespace Stance.Cli.Serving;

/// <summary>A request cannot be answered as it wishes; the client is told why.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="detail">What was expected and what was found.</param>
internal sealed class RequestException(int status, string detail) : Exception(detail)
{
    /// <summary>The HTTP status.</summary>
    public int Status => status;
}
