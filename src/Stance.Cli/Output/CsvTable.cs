using CsvHelper;

namespace Stance.Cli.Output;

/// <summary>
/// Comma-separated values as RFC 4180 has them: for spreadsheets. A text that starts as a formula does gets an apostrophe in front, so that no
/// spreadsheet runs what a news article says.
/// </summary>
internal sealed class CsvTable(OutputStream output)
{
    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape };

    /// <summary>Writes rows, all at once.</summary>
    /// <param name="rows">The fields of each, as many in one as in the other.</param>
    public void Write(IEnumerable<IEnumerable<string?>> rows)
    {
        using MemoryStream bytes = new();
        using (CsvWriter writer = CsvWriter.Create(bytes, Options, leaveOpen: true))
        {
            foreach (IEnumerable<string?> row in rows)
            {
                foreach (string? field in row)
                {
                    writer.WriteField(field);
                }
                writer.EndRecord();
            }
        }
        output.Write(bytes.ToArray());
    }
}
