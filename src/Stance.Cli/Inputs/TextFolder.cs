using System.Runtime.CompilerServices;

namespace Stance.Cli.Inputs;

/// <summary>A folder that holds the texts of records: that of the record "x" is the file x.txt.</summary>
/// <param name="path">The folder; null where records must bring their texts.</param>
internal sealed class TextFolder(string? path)
{
    /// <summary>The same records, each with its text, or with an error where there is none.</summary>
    public async IAsyncEnumerable<Input> FillAsync(
        IAsyncEnumerable<Input> records, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (Input record in records.WithCancellation(cancellationToken))
        {
            yield return record.Error is null && record.Text is null ? await FillAsync(record, cancellationToken) : record;
        }
    }

    private async Task<Input> FillAsync(Input record, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return record with { Error = "expected a string \"text\", because no folder of texts is named; found none" };
        }
        string file = Path.Combine(path, record.Id.Name + ".txt");
        try
        {
            // An id comes from a file, perhaps somebody else's: it may name what lies in the folder, and nothing else.
            if (!Path.GetFullPath(file).StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                return record with { Error = $"expected the name of a text in {path} as \"id\", without .txt; found a path that leads out of it" };
            }
            byte[] bytes = await File.ReadAllBytesAsync(file, cancellationToken);
            DecodedText decoded = TextDecoder.Decode(bytes);
            return decoded.Error is { } error
                ? record with { Error = $"{file}: {error}" }
                : record with { Text = decoded.Text, Note = decoded.Note is { } note ? $"{file}: {note}" : null };
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return record with { Error = $"expected the record's text as \"text\" or in {file}; found neither" };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return record with { Error = $"{file}: {e.Message}" };
        }
    }
}
