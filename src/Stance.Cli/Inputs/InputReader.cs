using System.Runtime.CompilerServices;
using System.Text;

namespace Stance.Cli.Inputs;

/// <summary>
/// Reads what the command line names: files of several formats, folders of them, patterns, and standard input. What cannot be read becomes an
/// input with an error, and the others go on.
/// </summary>
internal sealed class InputReader
{
    private const string StandardInput = "-";
    private const int DefaultMaxBytes = 256 << 20;

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

    /// <summary>The format of all inputs; null for what their names say, or of standard input its first bytes.</summary>
    public InputFormat? Format { get; init; }

    /// <summary>What all inputs are written in; null to find it out for each.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>Which columns of tables hold what.</summary>
    public CsvColumns Columns { get; init; } = new();

    /// <summary>The longest text or record, in bytes after decompression: few bytes of gzip may be very many.</summary>
    public int MaxBytes { get; init; } = DefaultMaxBytes;

    /// <summary>The texts of some paths, in their order; those of a folder in ordinal order of their paths.</summary>
    public async IAsyncEnumerable<Input> ReadAsync(IEnumerable<string> paths, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (string path in paths)
        {
            await foreach (Input input in ReadPathAsync(path, cancellationToken))
            {
                yield return input with { Date = input.Date ?? Date };
            }
        }
    }

    private async IAsyncEnumerable<Input> ReadPathAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IReadOnlyList<string> files = [path];
        string? error = null;
        try
        {
            files = path == StandardInput ? files : new InputPaths(_recordsOnly).Find(path);
        }
        catch (Exception e) when (InputError.Is(e))
        {
            error = InputError.Explain(e);
        }
        if (error is not null)
        {
            yield return NameOf(path) with { Error = error };
            yield break;
        }
        foreach (string file in files)
        {
            await foreach (Input input in ReadFileAsync(file, cancellationToken))
            {
                yield return input;
            }
        }
    }

    private async IAsyncEnumerable<Input> ReadFileAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (InputSource? opened, string? error) = await OpenAsync(path, cancellationToken);
        if (opened is null)
        {
            yield return NameOf(path) with { Error = error };
            yield break;
        }
        await using InputSource source = opened;
        InputFormat format = _recordsOnly ? InputFormat.Jsonl
            : Format ?? (path == StandardInput ? InputFormats.Sniff(source.Head.Span) : InputFormats.OfName(path) ?? InputFormat.Text);
        if (!InputFormats.HasRecords(format))
        {
            yield return await ReadArticleAsync(source, format, cancellationToken);
            yield break;
        }
        await foreach (Input record in InputContent.ReadRecordsAsync(source, format, Columns, _needsText, cancellationToken))
        {
            yield return record;
        }
    }

    private static async Task<Input> ReadArticleAsync(InputSource source, InputFormat format, CancellationToken cancellationToken)
    {
        try
        {
            ReadOnlyMemory<byte> bytes = await source.ReadToEndAsync(cancellationToken);
            Encoding? encoding = source.Encoding ?? (format == InputFormat.Html ? HtmlCharset.Find(bytes.Span) : null);
            DecodedText decoded = TextDecoder.Decode(bytes.Span, encoding);
            Input input = source.Input with { Error = decoded.Error, Note = decoded.Note };
            return decoded.Text is { } text ? InputContent.ReadArticle(input, format, text) : input;
        }
        catch (Exception e) when (InputError.Is(e))
        {
            return source.Input with { Error = InputError.Explain(e) };
        }
    }

    private async ValueTask<(InputSource? Source, string? Error)> OpenAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            Stream stream = path == StandardInput ? _standardInput : File.OpenRead(path);
            return (await InputSource.OpenAsync(NameOf(path), stream, Encoding, MaxBytes, cancellationToken), null);
        }
        catch (Exception e) when (InputError.Is(e))
        {
            return (null, InputError.Explain(e));
        }
    }

    private static Input NameOf(string path) =>
        path == StandardInput ? new(new("stdin"), "standard input") : new(new(InputFormats.IdOf(path)), path);
}
