namespace Stance.Cli.Inputs;

/// <summary>Which columns of a table hold what, by the names in its first row; null for the usual name, where there is such a column.</summary>
/// <param name="Text">The column of the texts.</param>
/// <param name="Id">The column of the ids.</param>
/// <param name="Date">The column of the dates.</param>
/// <param name="Title">The column of the headlines.</param>
internal sealed record CsvColumns(string? Text = null, string? Id = null, string? Date = null, string? Title = null)
{
    /// <summary>The usual names: those of a JSONL record.</summary>
    public static readonly CsvColumns Usual = new("text", "id", "date", "title");
}
