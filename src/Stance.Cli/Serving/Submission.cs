using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Stance.Cli.Inputs;

namespace Stance.Cli.Serving;

/// <summary>The texts that a request sends.</summary>
/// <param name="Inputs">The texts in their order, and what could not be read.</param>
/// <param name="IsLines">Whether the client sent records, and gets results line by line.</param>
internal sealed record Submission(IAsyncEnumerable<Input> Inputs, bool IsLines)
{
    /// <summary>The media type of one record, and of one result.</summary>
    public const string Json = "application/json";

    /// <summary>The media type of results line by line.</summary>
    public const string JsonLines = "application/x-ndjson";

    // What the file of a command line is: the place that results and errors name where the client names none.
    private const string Body = "body";

    private static readonly Encoding Utf8 = EncodingNames.Find("utf-8")!;

    private static readonly Dictionary<string, InputFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/plain"] = InputFormat.Text,
        ["text/markdown"] = InputFormat.Markdown,
        ["text/html"] = InputFormat.Html,
        ["text/csv"] = InputFormat.Csv,
        ["text/tab-separated-values"] = InputFormat.Tsv,
        [JsonLines] = InputFormat.Jsonl,
        ["application/ndjson"] = InputFormat.Jsonl,
        ["application/jsonl"] = InputFormat.Jsonl,
    };

    /// <summary>The media types that are read.</summary>
    public static IEnumerable<string> MediaTypes => [.. Formats.Keys, Json];

    /// <summary>Reads the body of a request: whole, so that one that is too large or too slow has got no half of an answer.</summary>
    /// <exception cref="RequestException">It is of another kind, or cannot be read.</exception>
    public static async Task<Submission> ReadAsync(HttpRequest request)
    {
        (InputFormat? format, Encoding? encoding) = TypeOf(request);
        DateOnly? date = DateOf(request);
        Input input = new(new(request.Query["id"] is [{ Length: > 0 } id, ..] ? id : Body), Body);
        byte[] bytes = await ReadBytesAsync(request);
        IAsyncEnumerable<Input> inputs = format is { } table && InputFormats.HasRecords(table)
            ? RecordsAsync(input, bytes, table, encoding)
            : One(format is { } article ? Article(input, bytes, article, encoding) : RecordParser.Parse(Encoding.UTF8.GetBytes(Decode(bytes, encoding)), input, needsText: true));
        return new(inputs.Select(one => one with { Date = one.Date ?? date }), format is { } known && InputFormats.HasRecords(known));
    }

    // No format for one JSON record, and no encoding where none is named.
    private static (InputFormat? Format, Encoding? Encoding) TypeOf(HttpRequest request)
    {
        InputFormat? format = null;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            || !(type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase) || (format = Find(type.MediaType.ToString())) is not null))
        {
            throw new RequestException(
                StatusCodes.Status415UnsupportedMediaType,
                $"expected {string.Join(", ", MediaTypes)} as Content-Type; found {(request.ContentType is { } found ? $"'{found}'" : "none")}");
        }
        string charset = HeaderUtilities.RemoveQuotes(type.Charset).ToString();
        Encoding? encoding = charset.Length == 0 ? null
            : EncodingNames.Find(charset)
            ?? throw new RequestException(StatusCodes.Status400BadRequest, $"expected a known charset, such as utf-8; found '{charset}'");
        return (format, encoding);

        static InputFormat? Find(string name) => Formats.TryGetValue(name, out InputFormat known) ? known : null;
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
        byte[] bytes = body.ToArray();
        // A few bytes of gzip may be very many.
        if (request.Headers.ContentEncoding.Any(coding => !"identity".Equals(coding, StringComparison.OrdinalIgnoreCase)) || bytes is [0x1F, 0x8B, ..])
        {
            throw new RequestException(StatusCodes.Status415UnsupportedMediaType, "expected a body that is not compressed; found gzip or another Content-Encoding");
        }
        return bytes;
    }

    private static Input Article(Input input, byte[] bytes, InputFormat format, Encoding? encoding) =>
        InputContent.ReadArticle(input, format, Decode(bytes, encoding ?? (format == InputFormat.Html ? HtmlCharset.Find(bytes) : null)));

    // A byte order mark wins over the header, as everywhere on the web. Nothing is guessed: a program can say what it sends.
    private static string Decode(byte[] bytes, Encoding? encoding)
    {
        DecodedText decoded = TextDecoder.Decode(bytes, TextDecoder.Detect(bytes) ?? encoding ?? Utf8);
        return decoded.Text ?? throw new RequestException(StatusCodes.Status400BadRequest, decoded.Error!);
    }

    private static async IAsyncEnumerable<Input> One(Input input)
    {
        await Task.CompletedTask;
        yield return input;
    }

    private static async IAsyncEnumerable<Input> RecordsAsync(Input input, byte[] bytes, InputFormat format, Encoding? encoding)
    {
        // JSONL in UTF-8 is read as it is, so that a wrong byte spoils its own record only.
        bool isAsItIs = format == InputFormat.Jsonl && (encoding is null or UTF8Encoding);
        await using InputSource source = await InputSource.OpenAsync(
            input, new MemoryStream(bytes), isAsItIs ? null : encoding ?? Utf8, bytes.Length + 1, CancellationToken.None);
        await foreach (Input record in InputContent.ReadRecordsAsync(source, format, new(), needsText: true, CancellationToken.None))
        {
            yield return record;
        }
    }
}
