using Stance.Text;

namespace Stance.Training.Annotations.Formats;

/// <summary>A text with its file of brat's standoff annotations, from which it reads statements as <see cref="BratFormat"/> describes them. Not thread-safe.</summary>
internal sealed class BratDocument
{
    private readonly string _path;
    private readonly string _text;
    private readonly string _name;
    private readonly ReadReport _report;
    private readonly Dictionary<string, TextSpan[]> _spans = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);
    private readonly List<BratLine> _events = [];
    private readonly Dictionary<string, HashSet<string>> _joined = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Of, string Name), string> _attributes = [];
    private readonly List<(int Line, string Of)> _judged = [];
    private readonly Dictionary<string, BratLine> _notes = new(StringComparer.Ordinal);

    /// <param name="path">The file of annotations.</param>
    /// <param name="text">The text.</param>
    /// <param name="name">What the document is called where no note says otherwise.</param>
    /// <param name="unit">What the file's offsets count.</param>
    /// <param name="report">Gets what cannot be read.</param>
    /// <exception cref="AnnotationException">The file cannot be read.</exception>
    public BratDocument(string path, string text, string name, OffsetUnit unit, ReadReport report)
    {
        (_path, _text, _name, _report) = (path, text, name, report);
        int[] units = unit == OffsetUnit.CodePoint ? CodePoints.UnitsOf(text) : [.. Enumerable.Range(0, text.Length + 1)];
        foreach ((int number, string? line) in Utf8Text.Lines(CorpusFile.ReadBytes(path)))
        {
            if (line is null)
            {
                report.Fail(path, number, Utf8Text.Expected);
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                Try(number, () => Add(line, number, units));
            }
        }
    }

    /// <summary>The statements: the events, and what relations join to a span that has a stance.</summary>
    public IEnumerable<StanceExample> Read()
    {
        List<StanceExample> examples = [];
        HashSet<string> used = new(StringComparer.Ordinal);
        foreach (BratLine line in _events)
        {
            used.Add(line.Id);
            Try(line.Number, () => examples.Add(ReadEvent(line)));
        }
        foreach ((int line, string of) in _judged.Where(judged => _spans.ContainsKey(judged.Of) && !used.Contains(judged.Of)))
        {
            Try(line, () => examples.Add(ReadSpan(of)));
        }
        return examples;
    }

    private void Try(int line, Action read)
    {
        try
        {
            read();
        }
        catch (AnnotationException e)
        {
            _report.Fail(_path, line, e);
        }
    }

    private void Add(string line, int number, int[] units)
    {
        string[] cells = line.Split('\t', 3);
        if (cells.Length < 2 || cells[0].Length == 0)
        {
            throw new AnnotationException("expected an id, a tab and an annotation");
        }
        BratLine read = new(number, cells[0], cells[1], cells.Length > 2 ? cells[2] : "");
        switch (read.Id[0])
        {
            case 'T':
                TextSpan[] pieces = Pieces(BratReader.ReadSpans(_path, number, read.Body, units));
                _spans[read.Id] = pieces.Length > 0 ? pieces : throw new AnnotationException("expected a span that is not empty");
                _types[read.Id] = read.Body[..read.Body.IndexOf(' ', StringComparison.Ordinal)];
                break;
            case 'E':
                _events.Add(read);
                break;
            case 'R':
                Join([.. read.Body.Split(' ').Skip(1).Select(end => end[(end.IndexOf(':', StringComparison.Ordinal) + 1)..])]);
                break;
            case 'A' or 'M' when read.Body.Split(' ', 3) is [var name, var of, .. var value]:
                _attributes[(of, name.ToLowerInvariant())] = value.Length > 0 ? value[0] : "";
                if (name.Equals("stance", StringComparison.OrdinalIgnoreCase))
                {
                    _judged.Add((number, of));
                }
                break;
            case '#' when read.Body.StartsWith("AnnotatorNotes ", StringComparison.Ordinal):
                _notes[read.Body["AnnotatorNotes ".Length..]] = read;
                break;
            default:
                _report.LeaveOut(_path, $"line of the kind '{read.Id[0]}'");
                break;
        }
    }

    private StanceExample ReadEvent(BratLine line)
    {
        Dictionary<SpanRole, TextSpan[]> spans = SpanRoles.All.ToDictionary(role => role, role => BratReader.Of(_path, line.Number, line.Body, SpanRoles.NameOf(role), _spans));
        string[] trigger = line.Body.Split(' ')[0].Split(':');
        TextSpan? given = trigger.Length == 2 && _spans.TryGetValue(trigger[1], out TextSpan[]? pieces) ? Hull(pieces) : null;
        // A trigger that covers all is the statement's text, as this project writes it; any other is the cue.
        TextSpan[] all = [.. spans.Values.SelectMany(pieces => pieces)];
        TextSpan text = given is { } whole && Array.TrueForAll(all, span => whole.Contains(span) && whole != span)
            ? whole
            : LinesOf(given is { } cue ? [.. all, cue] : all);
        return Make(line.Id, text, spans);
    }

    private StanceExample ReadSpan(string id)
    {
        Dictionary<SpanRole, List<TextSpan>> spans = SpanRoles.All.ToDictionary(role => role, _ => new List<TextSpan>());
        foreach (string name in (string[])[id, .. Related(id)])
        {
            SpanRole role = SpanRoles.Find(_types[name]) ?? SpanRole.Content;
            spans[role].AddRange(_spans[name]);
        }
        return Make(id, LinesOf([.. spans.Values.SelectMany(s => s)]), spans.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray()));
    }

    // Whom relations join to a span; from a source or target, which several statements may share, they lead no further.
    private HashSet<string> Related(string id)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        Queue<string> open = new([id]);
        while (open.TryDequeue(out string? from))
        {
            foreach (string end in _joined.GetValueOrDefault(from) ?? [])
            {
                if (end != id && _spans.ContainsKey(end) && !IsJudged(end) && found.Add(end) && SpanRoles.Find(_types[end]) is SpanRole.Cue or SpanRole.Content)
                {
                    open.Enqueue(end);
                }
            }
        }
        return found;
    }

    private void Join(string[] ends)
    {
        foreach (string end in ends)
        {
            if (!_joined.TryGetValue(end, out HashSet<string>? others))
            {
                _joined[end] = others = new(StringComparer.Ordinal);
            }
            others.UnionWith(ends.Where(other => other != end));
        }
    }

    private bool IsJudged(string id) => _attributes.ContainsKey((id, "stance"));

    private StanceExample Make(string id, TextSpan place, Dictionary<SpanRole, TextSpan[]> spans)
    {
        string text = _text[place.Range];
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new AnnotationException($"expected '{id}' to mark a text");
        }
        JsonRecord? note = _notes.TryGetValue(id, out BratLine? line) && line.Rest.StartsWith('{') ? JsonRecord.Parse(line.Rest) : null;
        if (line is not null && note is null)
        {
            _report.LeaveOut(_path, "note");
        }
        TextSpan In(TextSpan span) => new(span.Start - place.Start, span.End - place.Start);
        TextSpan? One(SpanRole role) => spans[role] switch
        {
            [] => null,
            [var only] => In(only),
            var several => Joined(several, role),
        };
        TextSpan Joined(TextSpan[] several, SpanRole role)
        {
            _report.LeaveOut(_path, $"gap in a span {SpanRoles.NameOf(role)}");
            return In(Hull(several));
        }
        return new()
        {
            Id = note?.OptionalString("id") ?? $"{_name}-{id}",
            Document = note?.OptionalString("doc") ?? _name,
            Text = text,
            Source = One(SpanRole.Source),
            Cue = One(SpanRole.Cue),
            Content = [.. spans[SpanRole.Content].Select(In)],
            Target = One(SpanRole.Target),
            Speaker = note?.OptionalString("speaker"),
            Label = new(Attribute(id, "stance") ?? throw new AnnotationException($"expected an attribute 'Stance' of '{id}'")),
            Also = Attribute(id, "also") is { } also ? new StanceLabel(also) : null,
            Confidence = Attribute(id, "confidence") switch
            {
                null => StanceExample.Clear,
                ['1' or '2' or '3'] digit => digit[0] - '0',
                _ => throw new AnnotationException(StanceExample.ExpectedConfidence),
            },
        };
    }

    private string? Attribute(string id, string name) => _attributes.TryGetValue((id, name), out string? value) && !string.IsNullOrWhiteSpace(value) ? value : null;

    // brat cuts a span at a line break: pieces with only white space between that breaks a line are one.
    private TextSpan[] Pieces(TextSpan[] spans)
    {
        List<TextSpan> pieces = [];
        foreach (TextSpan span in spans.Where(span => !span.IsEmpty).OrderBy(span => span.Start))
        {
            ReadOnlySpan<char> gap = pieces.Count > 0 && pieces[^1].End <= span.Start ? _text.AsSpan(pieces[^1].End..span.Start) : "";
            if (gap.Contains('\n') && gap.IsWhiteSpace())
            {
                pieces[^1] = new(pieces[^1].Start, span.End);
            }
            else
            {
                pieces.Add(span);
            }
        }
        return [.. pieces];
    }

    private static TextSpan Hull(IEnumerable<TextSpan> spans) => new(spans.Min(span => span.Start), spans.Max(span => span.End));

    private TextSpan LinesOf(TextSpan[] spans)
    {
        if (spans.Length == 0)
        {
            throw new AnnotationException("expected spans");
        }
        TextSpan all = Hull(spans);
        int start = all.Start == 0 ? 0 : _text.LastIndexOf('\n', all.Start - 1) + 1;
        int end = _text.IndexOf('\n', all.End);
        return new(start, end < 0 ? _text.Length : end);
    }
}
