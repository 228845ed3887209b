using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Stance.Text;

namespace Stance.Training.Annotations.Formats;

/// <summary>Writes examples as <see cref="BratFormat"/> describes: each document's texts one after the other, each different one once. Not thread-safe.</summary>
internal sealed class BratFolderWriter
{
    private const int MaxNameLength = 100;

    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _folder;
    private readonly OffsetUnit _unit;
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="folder">Where the files go; made where there is none.</param>
    /// <param name="unit">What offsets shall count.</param>
    public BratFolderWriter(string folder, OffsetUnit unit)
    {
        _folder = folder;
        _unit = unit;
    }

    /// <summary>Writes a pair of files for each document, and the file annotation.conf that brat shows them by.</summary>
    public void Write(IReadOnlyList<StanceExample> examples)
    {
        Directory.CreateDirectory(_folder);
        foreach (IGrouping<string, StanceExample> document in examples.GroupBy(example => example.Document, StringComparer.Ordinal))
        {
            WriteDocument(FileNameOf(document.Key), document);
        }
        IEnumerable<string> labels = examples.SelectMany(e => e.Also is { } also ? [e.Label.Name, also.Name] : (string[])[e.Label.Name]).Distinct().Order(StringComparer.Ordinal);
        string values = string.Join('|', labels);
        File.WriteAllText(
            Path.Combine(_folder, "annotation.conf"),
            "[entities]\nSource\nCue\nContent\nTarget\n\n[relations]\n\n[events]\n"
                + "Attribution\tSource?:Source, Cue?:Cue, Content*:Content, Target?:Target\n\n[attributes]\n"
                + $"Stance\tArg:<EVENT>, Value:{values}\nAlso\tArg:<EVENT>, Value:{values}\nConfidence\tArg:<EVENT>, Value:1|2|3\n",
            Encoding);
    }

    private void WriteDocument(string name, IEnumerable<StanceExample> examples)
    {
        StringBuilder text = new();
        StringBuilder annotations = new();
        Dictionary<string, int> starts = new(StringComparer.Ordinal);
        List<(StanceExample Example, int Start)> placed = [];
        foreach (StanceExample example in examples)
        {
            if (!starts.TryGetValue(example.Text, out int start))
            {
                starts[example.Text] = start = text.Length;
                text.Append(example.Text).Append('\n');
            }
            placed.Add((example, start));
        }
        string all = text.ToString();
        TextOffsets offsets = new(all, _unit);
        int spans = 0;
        int attributes = 0;
        for (int i = 0; i < placed.Count; i++)
        {
            (StanceExample example, int start) = placed[i];
            List<string> links = [$"Attribution:{Span("Attribution", new(start, start + example.Text.Length))}"];
            int pieces = 0;
            foreach ((SpanRole role, TextSpan span) in SpanRoles.Of(example))
            {
                string id = Span(SpanRoles.NameOf(role), new(start + span.Start, start + span.End));
                string number = role == SpanRole.Content && ++pieces > 1 ? pieces.ToString(CultureInfo.InvariantCulture) : "";
                links.Add($"{SpanRoles.NameOf(role)}{number}:{id}");
            }
            string statement = $"E{i + 1}";
            annotations.Append(CultureInfo.InvariantCulture, $"{statement}\t{string.Join(' ', links)}\n");
            Attribute("Stance", statement, example.Label.Name);
            Attribute("Confidence", statement, example.Confidence.ToString(CultureInfo.InvariantCulture));
            if (example.Also is { } also)
            {
                Attribute("Also", statement, also.Name);
            }
            annotations.Append(CultureInfo.InvariantCulture, $"#{i + 1}\tAnnotatorNotes {statement}\t{NoteOf(example)}\n");
        }
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path + ".txt", all, Encoding);
        File.WriteAllText(path + ".ann", annotations.ToString(), Encoding);

        string Span(string type, TextSpan span)
        {
            string id = $"T{++spans}";
            IEnumerable<string> ends = WithoutBreaks(all, span).Select(offsets.Of).Select(piece => FormattableString.Invariant($"{piece.Start} {piece.End}"));
            string covered = string.Join(' ', WithoutBreaks(all, span).Select(piece => all[piece.Range]));
            annotations.Append(CultureInfo.InvariantCulture, $"{id}\t{type} {string.Join(';', ends)}\t{covered.Replace('\t', ' ')}\n");
            return id;
        }

        void Attribute(string attribute, string of, string value) => annotations.Append(CultureInfo.InvariantCulture, $"A{++attributes}\t{attribute} {of} {value}\n");
    }

    private static List<TextSpan> WithoutBreaks(string text, TextSpan span)
    {
        List<TextSpan> pieces = [];
        int start = span.Start;
        for (int i = span.Start; i <= span.End; i++)
        {
            if (i == span.End || text[i] is '\n' or '\r')
            {
                if (i > start)
                {
                    pieces.Add(new(start, i));
                }
                start = i + 1;
            }
        }
        return pieces.Count > 0 ? pieces : [span];
    }

    private static string NoteOf(StanceExample example)
    {
        using MemoryStream note = new();
        using (Utf8JsonWriter json = new(note, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", example.Id);
            json.WriteString("doc", example.Document);
            if (example.Speaker is not null)
            {
                json.WriteString("speaker", example.Speaker);
            }
            json.WriteEndObject();
        }
        return Encoding.GetString(note.ToArray());
    }

    // A document's name may hold folders, but must not lead out of this one or be one that a file system refuses.
    private string FileNameOf(string document)
    {
        IEnumerable<string> parts = document.Split('/', '\\').Select(part => new string([.. part.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or ' ' || (c == '.' && part.Trim('.').Length > 0) ? c : '_')]).Trim());
        string name = string.Join('/', parts.Where(part => part.Length > 0).Select(part => part.Length > MaxNameLength ? part[..MaxNameLength] : part));
        name = name.Length == 0 ? "document" : name;
        string free = name;
        for (int i = 2; !_names.Add(free); i++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{i}");
        }
        return free;
    }
}
