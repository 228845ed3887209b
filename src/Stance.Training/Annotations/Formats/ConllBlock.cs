using System.Globalization;
using System.Text;
using Stance.Text;

namespace Stance.Training.Annotations.Formats;

/// <summary>The comments and token lines of one statement, as <see cref="ConllFormat"/> describes them, while they are read. Not thread-safe.</summary>
internal sealed class ConllBlock
{
    private static readonly string[] Names = ["id", "doc", "text", "label", "also", "confidence", "speaker"];

    private readonly Dictionary<string, string> _comments = new(StringComparer.Ordinal);
    private readonly List<string[]> _tokens = [];
    private readonly List<string> _others = [];
    private (int Line, string Reason)? _error;

    /// <param name="path">The file.</param>
    /// <param name="line">Number of the first line.</param>
    public ConllBlock(string path, int line)
    {
        Path = path;
        Line = line;
    }

    public string Path { get; }

    public int Line { get; }

    /// <summary>What a comment writes for a text: on one line, and without tabs.</summary>
    public static string Escape(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal);

    /// <summary>One more line of the block; null for one that is not UTF-8.</summary>
    public void Add(string? line, int number)
    {
        if (line is null)
        {
            _error ??= (number, Utf8Text.Expected);
        }
        else if (_tokens.Count == 0 && line[0] == '#' && !line.Contains('\t'))
        {
            int equals = line.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? "" : line[1..equals].Trim();
            if (Array.IndexOf(Names, name) < 0)
            {
                _others.Add(name.Length > 0 ? $"comment '{name}'" : "comment");
            }
            else
            {
                int start = equals + 1 < line.Length && line[equals + 1] == ' ' ? equals + 2 : equals + 1;
                _comments[name] = Unescape(line[start..]);
            }
        }
        else
        {
            string[] cells = line.Contains('\t') ? line.Split('\t') : line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length < 2 || cells[0].Length == 0)
            {
                _error ??= (number, "expected a token and its tag with a tab between");
            }
            _tokens.Add(cells);
        }
    }

    /// <summary>The example; null for a block without lines.</summary>
    /// <param name="report">Gets comments that are none of an example.</param>
    /// <exception cref="AnnotationException">The block is not as described.</exception>
    public StanceExample? Finish(ReadReport report)
    {
        if (_error is { } error)
        {
            throw AnnotationException.At(Path, error.Line, error.Reason);
        }
        if (_tokens.Count == 0 && _comments.Count == 0)
        {
            return null;
        }
        string text = _comments.GetValueOrDefault("text") ?? string.Join(' ', _tokens.Select(cells => cells[0]));
        ExampleDraft draft = new(text);
        draft.Judge(Trimmed("label") ?? throw new AnnotationException("expected a comment '# label = ...' before the tokens"));
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new AnnotationException("expected tokens");
        }
        TextSpan[] places = Places(text);
        for (int column = 1; column < (_tokens.Count == 0 ? 0 : _tokens.Max(cells => cells.Length)); column++)
        {
            MarkColumn(column, places, draft);
        }
        string? confidence = Trimmed("confidence");
        int value = StanceExample.Clear;
        if (confidence is not null && !(int.TryParse(confidence, CultureInfo.InvariantCulture, out value) && value is >= StanceExample.Doubtful and <= StanceExample.Clear))
        {
            throw new AnnotationException(StanceExample.ExpectedConfidence);
        }
        foreach (string other in _others)
        {
            report.LeaveOut(Path, other);
        }
        string id = NotBlank("id") ?? JsonLines.IdOf(Path, Line);
        return draft.Finish(new(id, NotBlank("doc"), NotBlank("speaker"), Trimmed("also"), value), Path, report);
    }

    private string? NotBlank(string name) => _comments.TryGetValue(name, out string? value) && !string.IsNullOrWhiteSpace(value) ? value : null;

    private string? Trimmed(string name) => NotBlank(name)?.Trim();

    private TextSpan[] Places(string text)
    {
        TextSpan[] places = new TextSpan[_tokens.Count];
        int end = 0;
        for (int i = 0; i < places.Length; i++)
        {
            string token = _tokens[i][0];
            int start = end;
            while (start < text.Length && char.IsWhiteSpace(text[start]))
            {
                start++;
            }
            if (string.CompareOrdinal(text, start, token, 0, token.Length) != 0)
            {
                throw new AnnotationException($"expected the token '{token}' next in the text");
            }
            end = start + token.Length;
            places[i] = new(start, end);
        }
        return places;
    }

    private void MarkColumn(int column, TextSpan[] places, ExampleDraft draft)
    {
        SpanRole? open = null;
        TextSpan span = default;
        for (int i = 0; i <= places.Length; i++)
        {
            string tag = i < places.Length && column < _tokens[i].Length ? _tokens[i][column] : "";
            SpanRole? role = tag.Length > 2 && tag[1] == '-' && "BIESLU".Contains(tag[0], StringComparison.Ordinal) ? SpanRoles.Find(tag.AsSpan(2)) : null;
            bool goesOn = role is not null && role == open && tag[0] is 'I' or 'E' or 'L';
            if (open is { } closed && !goesOn)
            {
                draft.Mark(SpanRoles.NameOf(closed), span);
            }
            if (role is not null)
            {
                span = goesOn ? new(span.Start, places[i].End) : places[i];
            }
            open = role;
        }
    }

    private static string Unescape(string value)
    {
        if (!value.Contains('\\'))
        {
            return value;
        }
        var text = new StringBuilder(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            char? plain = value[i] != '\\' || i + 1 == value.Length ? null : value[i + 1] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', '\\' => '\\', _ => null };
            text.Append(plain ?? value[i]);
            i += plain is null ? 0 : 1;
        }
        return text.ToString();
    }
}
