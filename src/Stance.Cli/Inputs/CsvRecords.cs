using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using Stance.Cli.Help;

namespace Stance.Cli.Inputs;

/// <summary>
/// The texts of a table, one a row: comma-separated values (RFC 4180) or what separates else, under a row of names. Only a row is held at
/// a time.
/// </summary>
internal sealed class CsvRecords
{
    private static readonly string[] BylineColumns = ["byline", "author"];

    private readonly InputSource _source;
    private readonly CsvColumns _columns;
    private readonly Windows1252Fallback _fallback = new();
    private readonly Queue<CsvMalformedRecord> _malformed = new();
    private readonly CsvReader _reader;
    private bool _hasColumns;
    private int _text;
    private int? _id;
    private int? _date;
    private int? _title;
    private int? _byline;

    private CsvRecords(InputSource source, CsvColumns columns, char? separator)
    {
        _source = source;
        _columns = columns;
        Encoding encoding = source.Encoding ?? TextDecoder.Detect(source.Head.Span) ?? _fallback.CreateEncoding();
        _reader = CsvReader.Create(new StreamReader(source.Stream, encoding), new CsvReaderOptions
        {
            Separator = separator,
            DetectSeparatorHint = true,
            TrackLineNumbers = true,
            MaxRecordSize = source.MaxBytes,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = _malformed.Enqueue,
        });
    }

    /// <summary>The records in their order; of a row that is none, an input with an error.</summary>
    /// <param name="source">The file.</param>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="separator">What stands between fields; null to find out.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<Input> ReadAsync(
        InputSource source, CsvColumns columns, char? separator, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        CsvRecords records = new(source, columns, separator);
        using (records._reader)
        {
            bool isAtEnd = false;
            while (!isAtEnd)
            {
                string? error = null;
                try
                {
                    isAtEnd = !await records.ReadRowAsync(cancellationToken);
                }
                catch (Exception e) when (InputError.Is(e) || e is CsvFormatException)
                {
                    error = records.Explain(e);
                    isAtEnd = true;
                }
                // Those that were passed over stand before this row; one that was kept in spite of its quotes is the row.
                bool isKept = !isAtEnd;
                while (records._malformed.TryDequeue(out CsvMalformedRecord malformed))
                {
                    if (ReasonOf(malformed) is { } reason)
                    {
                        isKept &= malformed.Skipped;
                        yield return records.Row(malformed.LineNumber) with { Error = reason };
                    }
                }
                if (error is not null)
                {
                    yield return source.Input with { Error = error };
                }
                if (isKept)
                {
                    yield return records.Read();
                }
            }
        }
    }

    // The columns first, and then one row after the other.
    private async ValueTask<bool> ReadRowAsync(CancellationToken cancellationToken)
    {
        if (!_hasColumns)
        {
            _hasColumns = true;
            await _reader.ReadHeaderAsync(cancellationToken);
            _text = Require(_columns.Text ?? CsvColumns.Usual.Text!, "--text-column");
            _id = Find(_columns.Id, CsvColumns.Usual.Id!, "--id-column");
            _date = Find(_columns.Date, CsvColumns.Usual.Date!, "--date-column");
            _title = Find(_columns.Title, CsvColumns.Usual.Title!, "--title-column");
            _byline = BylineColumns.Select(name => Find(null, name, "")).FirstOrDefault(column => column is not null);
        }
        return await _reader.ReadAsync(cancellationToken);
    }

    private int? Find(string? named, string usual, string option) =>
        named is not null ? Require(named, option) : _reader.TryGetFieldIndex(usual, out int column) ? column : null;

    private int Require(string name, string option)
    {
        if (_reader.TryGetFieldIndex(name, out int column))
        {
            return column;
        }
        string found = _reader.Headers.Count == 0 ? "no row of names" : "the columns " + string.Join(", ", _reader.Headers);
        throw new IOException($"expected a column '{name}' ({option} names another); found {ExampleInput.Plain(found)}.{NearestName.Question(name, _reader.Headers)}");
    }

    private Input Row(long line) => _source.Input with
    {
        Id = new(string.Create(CultureInfo.InvariantCulture, $"{_source.Input.Id.Name}:{line}")),
        Line = (int)line,
        IsExtracted = true,
        Note = _fallback.IsUsed ? Windows1252Fallback.Note : null,
    };

    private Input Read()
    {
        Input input = Row(_reader.LineNumber);
        string? date = Field(_date);
        DateOnly? found = RecordDate.Find(date);
        return input with
        {
            Id = Field(_id) is { } id ? new(id) : input.Id,
            Text = _reader.GetString(_text),
            Title = Field(_title),
            Byline = Field(_byline),
            Date = found,
            Note = input.Note ?? (date is null || found is not null ? null
                : $"expected dates YYYY-MM-DD in the column '{_reader.Headers[_date!.Value]}'; found '{ExampleInput.Plain(date)}', and took such for no date"),
        };
    }

    // Null where the column is missing or the field is empty.
    private string? Field(int? column) => column is { } index && _reader.GetString(index) is { Length: > 0 } value ? value : null;

    // A quotation mark inside an unquoted field stays as it is, and nothing is wrong with that.
    private static string? ReasonOf(CsvMalformedRecord malformed) => malformed.Reason switch
    {
        CsvMalformedReason.StrayQuote => null,
        CsvMalformedReason.FieldCountMismatch => "expected as many fields as the first row has; found another number (a separator in a text needs quotation marks around the text)",
        CsvMalformedReason.UnterminatedQuote => "expected a quotation mark at the end of a field that starts with one; found the end of the file",
        _ => "expected a separator after the quotation mark that ends a field; found more text (quotation marks in a text are doubled)",
    };

    private string Explain(Exception e) => e switch
    {
        CsvFormatException => $"expected a row of at most {_source.MaxBytes / 1024 / 1024} MB; found a longer one (a quotation mark may be missing)",
        DecoderFallbackException fallback => TextDecoder.Explain(_source.Encoding ?? Encoding.UTF8, fallback),
        _ => InputError.Explain(e),
    };
}
