using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Stance.Cli.Inputs;

/// <summary>The records of a JSONL file, one a line; only one line is held at a time.</summary>
internal static class JsonlRecords
{
    /// <summary>The records in their order; of a line that is none, an input with an error.</summary>
    /// <param name="source">The file.</param>
    /// <param name="needsText">Whether a record without a text is an error.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<Input> ReadAsync(
        InputSource source, bool needsText, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Encoding? encoding = source.Encoding ?? TextDecoder.Detect(source.Head.Span);
        await using Stream utf8 = encoding is null ? source.Stream : Encoding.CreateTranscodingStream(source.Stream, encoding, Encoding.UTF8);
        ByteLineReader lines = new(utf8, source.MaxBytes);
        for (int number = 1; ; number++)
        {
            ReadOnlyMemory<byte>? line = null;
            string? error = null;
            try
            {
                line = await lines.ReadLineAsync(cancellationToken);
            }
            catch (Exception e) when (InputError.Is(e))
            {
                error = InputError.Explain(e);
            }
            if (error is not null)
            {
                yield return source.Input with { Error = error };
            }
            if (line is not { } read)
            {
                yield break;
            }
            if (read.Span.ContainsAnyExcept(" \t\r"u8))
            {
                string fallbackId = string.Create(CultureInfo.InvariantCulture, $"{source.Input.Id.Name}:{number}");
                yield return RecordParser.Parse(read.Span, source.Input with { Id = new(fallbackId), Line = number }, needsText);
            }
        }
    }
}
