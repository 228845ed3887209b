using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Stance.Text;

namespace Stance.Training.Annotations.Formats;

/// <summary>
/// Comma-separated values under a header with at least <c>text</c> and <c>label</c>, and where known <c>id</c>, <c>doc</c>, <c>also</c>,
/// <c>confidence</c>, <c>speaker</c> and <c>source_start</c>, <c>source_end</c> and so on for <c>cue</c>, <c>content</c> and <c>target</c>;
/// several pieces of content are <c>0;106</c> and <c>90;254</c>. An empty cell is a member that is not there. Offsets count UTF-16 units.
/// When reading, semicolons or tabs may separate the cells.
/// </summary>
internal sealed class CsvFormat : IExampleFormat
{
    private const char PieceSeparator = ';';

    private static readonly string[] Columns =
    [
        "id", "doc", "text", "label", "also", "confidence", "speaker",
        "source_start", "source_end", "cue_start", "cue_end", "content_start", "content_end", "target_start", "target_end",
    ];

    private static readonly FrozenSet<string> Known = Columns.ToFrozenSet();

    /// <inheritdoc/>
    public string Name => "csv";

    /// <inheritdoc/>
    public OffsetUnit Unit => OffsetUnit.Utf16;

    /// <inheritdoc/>
    public bool IsFolder => false;

    /// <inheritdoc/>
    public IEnumerable<StanceExample> Read(string path, OffsetUnit unit, ReadReport report)
    {
        byte[] file = CorpusFile.ReadBytes(path);
        HashSet<int> notText = [.. Utf8Text.Lines(file).Where(line => line.Line is null).Select(line => line.Number)];
        string text = Encoding.UTF8.GetString(file.AsSpan(Utf8Text.WithoutMark(file)));
        Dictionary<string, int>? header = null;
        foreach (CsvRecord record in CsvText.Read(text, CsvText.SeparatorOf(text)))
        {
            if (header is null)
            {
                header = ReadHeader(record, path, report);
                continue;
            }
            StanceExample? example = null;
            try
            {
                if (Enumerable.Range(record.Line, record.LastLine - record.Line + 1).Any(notText.Contains))
                {
                    throw new AnnotationException(Utf8Text.Expected);
                }
                example = ReadRecord(record, header, unit, JsonLines.IdOf(path, record.Line));
            }
            catch (AnnotationException e)
            {
                report.Fail(path, record.Line, e);
            }
            if (example is not null)
            {
                report.StartAt(record.Line);
                yield return example;
            }
        }
    }

    /// <inheritdoc/>
    public void Write(string path, IReadOnlyList<StanceExample> examples, OffsetUnit unit)
    {
        using StreamWriter writer = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        CsvText.Write(writer, Columns);
        foreach (StanceExample example in examples)
        {
            TextOffsets offsets = new(example.Text, unit);
            (int Start, int End)[][] spans = [.. SpanRoles.All.Select(role => SpanRoles.Of(example).Where(s => s.Role == role).Select(s => offsets.Of(s.Span)).ToArray())];
            CsvText.Write(
                writer,
                [
                    example.Id, example.Document, example.Text, example.Label.Name, example.Also?.Name ?? "",
                    example.Confidence.ToString(CultureInfo.InvariantCulture), example.Speaker ?? "",
                    .. spans.SelectMany(pieces => (string[])[Join(pieces.Select(piece => piece.Start)), Join(pieces.Select(piece => piece.End))]),
                ]);
        }
    }

    private static Dictionary<string, int> ReadHeader(CsvRecord record, string path, ReadReport report)
    {
        Dictionary<string, int> header = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < record.Fields.Length; i++)
        {
            string name = record.Fields[i].Trim();
            if (!header.TryAdd(name, i))
            {
                throw AnnotationException.At(path, record.Line, $"expected each column once; found '{name}' twice");
            }
        }
        if (!header.ContainsKey("text") || !header.ContainsKey("label"))
        {
            throw AnnotationException.At(path, record.Line, "expected a header with the columns 'text' and 'label'");
        }
        foreach (string name in header.Keys.Where(name => !Known.Contains(name.ToLowerInvariant())))
        {
            report.LeaveOut(path, $"column '{name}'");
        }
        return header;
    }

    private static StanceExample ReadRecord(CsvRecord record, Dictionary<string, int> header, OffsetUnit unit, string fallback)
    {
        if (!record.IsClosed)
        {
            throw new AnnotationException("expected quotation marks in pairs, doubled inside a quoted cell");
        }
        if (record.Fields.Length != header.Count)
        {
            throw new AnnotationException(string.Create(CultureInfo.InvariantCulture, $"expected {header.Count} cells as in the header; found {record.Fields.Length}"));
        }
        string? Cell(string name) =>
            header.TryGetValue(name, out int column) && !string.IsNullOrWhiteSpace(record.Fields[column]) ? record.Fields[column] : null;

        string text = Cell("text") ?? throw new AnnotationException("expected a 'text' that is not blank");
        TextOffsets offsets = new(text, unit);
        string id = Cell("id") ?? fallback;
        return new()
        {
            Id = id,
            Document = Cell("doc") ?? id,
            Text = text,
            Source = One(Cell, "source", offsets),
            Cue = One(Cell, "cue", offsets),
            Content = Spans(Cell, "content", offsets),
            Target = One(Cell, "target", offsets),
            Speaker = Cell("speaker"),
            Label = new(Cell("label") ?? throw new AnnotationException("expected a 'label' that is not blank")),
            Also = Cell("also") is { } also ? new StanceLabel(also) : null,
            Confidence = Cell("confidence") switch
            {
                null => StanceExample.Clear,
                { } cell when int.TryParse(cell, CultureInfo.InvariantCulture, out int value) && value is >= StanceExample.Doubtful and <= StanceExample.Clear => value,
                _ => throw new AnnotationException(StanceExample.ExpectedConfidence),
            },
        };
    }

    private static TextSpan? One(Func<string, string?> cell, string name, TextOffsets offsets) => Spans(cell, name, offsets) switch
    {
        [] => null,
        [var span] => span,
        _ => throw new AnnotationException($"expected one number each as '{name}_start' and '{name}_end'"),
    };

    private static TextSpan[] Spans(Func<string, string?> cell, string name, TextOffsets offsets)
    {
        int[] starts = Numbers(cell($"{name}_start"), name);
        int[] ends = Numbers(cell($"{name}_end"), name);
        return starts.Length == ends.Length
            ? [.. starts.Zip(ends, (start, end) => offsets.SpanOf(start, end, name))]
            : throw new AnnotationException($"expected as many numbers as '{name}_start' and as '{name}_end'");
    }

    private static int[] Numbers(string? cell, string name) => cell is null
        ? []
        : [.. cell.Split(PieceSeparator).Select(number => int.TryParse(number, CultureInfo.InvariantCulture, out int value)
            ? value
            : throw new AnnotationException($"expected whole numbers as '{name}_start' and '{name}_end'; found '{cell}'"))];

    private static string Join(IEnumerable<int> numbers) => string.Join(PieceSeparator, numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
