using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Stance.Cli.Inputs;

/// <summary>
/// Reads what the command line names: text files, JSONL files, folders of either, and standard input. What cannot be read becomes an input
/// with an error, and the others go on.
/// </summary>
internal sealed class InputReader
{
    private const string StandardInput = "-";
    private static readonly string[] JsonlExtensions = [".jsonl", ".ndjson"];

    private readonly Stream _standardInput;
    private readonly bool _recordsOnly;
    private readonly bool _needsText;

    /// <param name="standardInput">What <c>-</c> stands for.</param>
    /// <param name="recordsOnly">Whether every file is JSONL, whatever its name.</param>
    /// <param name="needsText">Whether a record without a text is an error.</param>
    public InputReader(Stream standardInput, bool recordsOnly, bool needsText = true)
    {
        _standardInput = standardInput;
        _recordsOnly = recordsOnly;
        _needsText = needsText;
    }

    /// <summary>When the texts were written that do not say so themselves; null where nobody knows.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The texts of some paths, in their order; those of a folder in ordinal order of their paths.</summary>
    public async IAsyncEnumerable<Input> ReadAsync(IEnumerable<string> paths, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (string path in paths)
        {
            IAsyncEnumerable<Input> inputs = path == StandardInput
                ? ReadStandardInputAsync(cancellationToken)
                : Directory.Exists(path) ? ReadFolderAsync(path, cancellationToken) : ReadFileAsync(path, cancellationToken);
            await foreach (Input input in inputs)
            {
                yield return input with { Date = input.Date ?? Date };
            }
        }
    }

    private static bool IsJsonl(string path) => JsonlExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static Input Failed(string path, string error) =>
        new(new(path == StandardInput ? "stdin" : Path.GetFileNameWithoutExtension(path)), NameOf(path)) { Error = error };

    private static string NameOf(string path) => path == StandardInput ? "standard input" : path;

    private static Input Decode(string path, ReadOnlySpan<byte> bytes)
    {
        Input input = Failed(path, "");
        return TextDecoder.TryDecode(bytes, out string? text, out string? error)
            ? input with { Text = text, Error = null }
            : input with { Error = error };
    }

    private async IAsyncEnumerable<Input> ReadRecordsAsync(
        ByteLineReader lines, string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Input failed = Failed(path, "");
        for (int number = 1; ; number++)
        {
            ReadOnlyMemory<byte>? line = null;
            string? error = null;
            try
            {
                line = await lines.ReadLineAsync(cancellationToken);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                error = e.Message;
            }
            if (error is not null)
            {
                yield return failed with { Error = error };
            }
            if (line is not { } read)
            {
                yield break;
            }
            if (read.Span.ContainsAnyExcept(" \t\r"u8))
            {
                string fallbackId = string.Create(CultureInfo.InvariantCulture, $"{failed.Id.Name}:{number}");
                yield return RecordParser.Parse(read.Span, new(new(fallbackId), failed.File) { Line = number }, _needsText);
            }
        }
    }

    // An article does not start with a brace; a record does.
    private async IAsyncEnumerable<Input> ReadStandardInputAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = new ByteLineReader(_standardInput);
        if (_recordsOnly || await lines.PeekAsync(cancellationToken) == (byte)'{')
        {
            await foreach (Input input in ReadRecordsAsync(lines, StandardInput, cancellationToken))
            {
                yield return input;
            }
        }
        else
        {
            ReadOnlyMemory<byte> bytes = await lines.ReadToEndAsync(cancellationToken);
            yield return Decode(StandardInput, bytes.Span);
        }
    }

    private async IAsyncEnumerable<Input> ReadFolderAsync(string folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string[] files = [];
        string? error = null;
        try
        {
            files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
            files = Array.Exists(files, IsArticle) ? Array.FindAll(files, IsArticle) : Array.FindAll(files, IsJsonl);
            error = files.Length == 0 ? "expected at least one file *.txt or *.jsonl in the folder; found none" : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error = e.Message;
        }
        if (error is not null)
        {
            yield return Failed(folder, error);
        }
        foreach (string file in files)
        {
            await foreach (Input input in ReadFileAsync(file, cancellationToken))
            {
                yield return input;
            }
        }
    }

    // Beside articles, a JSONL file holds annotations or results more often than further texts.
    private bool IsArticle(string path) => !_recordsOnly && Path.GetExtension(path).Equals(".txt", StringComparison.OrdinalIgnoreCase);

    private async IAsyncEnumerable<Input> ReadFileAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!_recordsOnly && !IsJsonl(path))
        {
            yield return await ReadTextAsync(path, cancellationToken);
            yield break;
        }
        if (TryOpen(path, out Stream stream) is { } error)
        {
            yield return Failed(path, error);
            yield break;
        }
        await using (stream)
        {
            await foreach (Input input in ReadRecordsAsync(new(stream), path, cancellationToken))
            {
                yield return input;
            }
        }
    }

    private static async Task<Input> ReadTextAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return Decode(path, await File.ReadAllBytesAsync(path, cancellationToken));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Failed(path, Unreadable(e));
        }
    }

    // A UTF-8 stream over the file, or what is wrong.
    private static string? TryOpen(string path, out Stream stream)
    {
        stream = Stream.Null;
        try
        {
            FileStream file = File.OpenRead(path);
            Span<byte> mark = stackalloc byte[2];
            int read = file.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
            file.Position = 0;
            stream = TextDecoder.EncodingOf(mark[..read]) is { } encoding
                ? Encoding.CreateTranscodingStream(file, encoding, Encoding.UTF8)
                : file;
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Unreadable(e);
        }
    }

    private static string Unreadable(Exception e) => e is FileNotFoundException or DirectoryNotFoundException
        ? "expected a file, a folder or -; found nothing of that name"
        : e.Message;
}
