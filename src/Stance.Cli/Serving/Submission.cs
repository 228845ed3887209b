using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Stance.Cli.Inputs;

namespace Stance.Cli.Serving;

/// <summary>The texts that a request sends.</summary>
/// <param name="Inputs">The texts in their order, and what could not be read.</param>
/// <param name="IsLines">Whether the client sent records line by line, and gets results so.</param>
internal sealed record Submission(IAsyncEnumerable<Input> Inputs, bool IsLines)
{
    /// <summary>The media types of an article.</summary>
    public const string Text = "text/plain";

    /// <summary>The media type of one record.</summary>
    public const string Json = "application/json";

    /// <summary>The media type of records line by line.</summary>
    public const string JsonLines = "application/x-ndjson";

    // What the file of a command line is: the place that results and errors name where the client names none.
    private const string Body = "body";

    private static readonly string[] JsonLinesNames = [JsonLines, "application/ndjson", "application/jsonl"];

    /// <summary>Reads the body of a request: whole, so that one that is too large or too slow has got no half of an answer.</summary>
    /// <exception cref="RequestException">It is of another kind, or cannot be read.</exception>
    public static async Task<Submission> ReadAsync(HttpRequest request)
    {
        MediaTypeHeaderValue type = TypeOf(request);
        Encoding? encoding = EncodingOf(type);
        Input input = new(new(request.Query["id"] is [{ Length: > 0 } id, ..] ? id : Body), Body) { Date = DateOf(request) };
        byte[] bytes = await ReadBytesAsync(request);
        if (type.MediaType.Equals(Text, StringComparison.OrdinalIgnoreCase))
        {
            return new(One(input with { Text = Decode(bytes, encoding) }), IsLines: false);
        }
        // In UTF-8 as it is, so that a wrong byte spoils its own record only.
        byte[] utf8 = encoding is null && TextDecoder.EncodingOf(bytes) is null ? bytes : Encoding.UTF8.GetBytes(Decode(bytes, encoding));
        return type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
            ? new(One(RecordParser.Parse(utf8, input, needsText: true)), IsLines: false)
            : new(RecordsAsync(new(new MemoryStream(utf8)), input), IsLines: true);
    }

    private static MediaTypeHeaderValue TypeOf(HttpRequest request)
    {
        if (request.Headers.ContentEncoding is [{ } coding, ..] && !coding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            throw new RequestException(StatusCodes.Status415UnsupportedMediaType, $"expected a body without Content-Encoding; found '{coding}'");
        }
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            && JsonLinesNames.Append(Text).Append(Json).Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase))
        {
            return type;
        }
        throw new RequestException(
            StatusCodes.Status415UnsupportedMediaType,
            $"expected {Text}, {Json} or {JsonLines} as Content-Type; found {(request.ContentType is { } found ? $"'{found}'" : "none")}");
    }

    // Null for UTF-8.
    private static Encoding? EncodingOf(MediaTypeHeaderValue type)
    {
        string charset = HeaderUtilities.RemoveQuotes(type.Charset).ToString();
        if (charset.Length == 0 || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(charset, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(charset, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new RequestException(StatusCodes.Status400BadRequest, $"expected a known charset, such as utf-8; found '{charset}'");
        }
    }

    private static DateOnly? DateOf(HttpRequest request)
    {
        string? given = request.Query["date"];
        return string.IsNullOrEmpty(given) ? null
            : RecordDate.TryParse(given, out DateOnly date) ? date
            : throw new RequestException(StatusCodes.Status400BadRequest, $"expected a date YYYY-MM-DD as date; found '{given}'");
    }

    private static async Task<byte[]> ReadBytesAsync(HttpRequest request)
    {
        using MemoryStream body = new();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return body.ToArray();
    }

    // A byte order mark wins over the header, as everywhere on the web.
    private static string Decode(byte[] bytes, Encoding? encoding)
    {
        string? error;
        if (encoding is null || TextDecoder.EncodingOf(bytes) is not null)
        {
            if (TextDecoder.TryDecode(bytes, out string? text, out error))
            {
                return text;
            }
        }
        else
        {
            try
            {
                return encoding.GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                error = $"expected text in {encoding.WebName}; found bytes that are none";
            }
        }
        throw new RequestException(StatusCodes.Status400BadRequest, error);
    }

    private static async IAsyncEnumerable<Input> One(Input input)
    {
        await Task.CompletedTask;
        yield return input;
    }

    private static async IAsyncEnumerable<Input> RecordsAsync(ByteLineReader lines, Input input)
    {
        for (int number = 1; await lines.ReadLineAsync(CancellationToken.None) is { } line; number++)
        {
            if (line.Span.ContainsAnyExcept(" \t\r"u8))
            {
                DocumentId id = new(string.Create(CultureInfo.InvariantCulture, $"{input.Id.Name}:{number}"));
                yield return RecordParser.Parse(line.Span, input with { Id = id, Line = number }, needsText: true);
            }
        }
    }
}
