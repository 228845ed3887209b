using System.Text.Encodings.Web;
using System.Text.Json;

namespace Stance.Training.Annotations.Formats;

/// <summary>Reads and writes files of one JSON object a line: UTF-8, lines ended by a line feed.</summary>
internal static class JsonLines
{
    /// <summary>What messages say where the name of a member makes reading throw an <see cref="InvalidOperationException"/>.</summary>
    public const string NotUnicode = "expected Unicode text; found half a surrogate pair in the name of a member";

    // The relaxed encoder leaves letters of all languages as they are; what it leaves is still valid JSON.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The examples of a file's lines; blank lines are skipped.</summary>
    /// <param name="path">The file.</param>
    /// <param name="report">Gets the lines that cannot be read.</param>
    /// <param name="known">Members that <paramref name="read"/> reads or knows to say nothing; others are reported.</param>
    /// <param name="read">The example of a record, given an id for one that has none; null for a record that is none.</param>
    /// <exception cref="AnnotationException">The file cannot be read.</exception>
    public static IEnumerable<StanceExample> Read(string path, ReadReport report, ISet<string> known, Func<JsonRecord, string, StanceExample?> read)
    {
        foreach ((int number, string? line) in Utf8Text.Lines(CorpusFile.ReadBytes(path)))
        {
            if (line is null)
            {
                report.Fail(path, number, Utf8Text.Expected);
            }
            else if (!string.IsNullOrWhiteSpace(line) && ReadLine(line, path, number, report, known, read) is { } example)
            {
                report.StartAt(number);
                yield return example;
            }
        }
    }

    /// <summary>Writes one line for each example.</summary>
    /// <param name="path">The file.</param>
    /// <param name="examples">The examples.</param>
    /// <param name="write">Writes the object of one.</param>
    public static void Write(string path, IEnumerable<StanceExample> examples, Action<Utf8JsonWriter, StanceExample> write)
    {
        using FileStream file = File.Create(path);
        using Utf8JsonWriter json = new(file, Options);
        foreach (StanceExample example in examples)
        {
            write(json, example);
            json.Flush();
            json.Reset();
            file.WriteByte((byte)'\n');
        }
    }

    /// <summary>An id for a record that has none: the file's name and the line.</summary>
    public static string IdOf(string path, int line) => FormattableString.Invariant($"{Path.GetFileNameWithoutExtension(path)}-{line}");

    private static StanceExample? ReadLine(
        string line, string path, int number, ReadReport report, ISet<string> known, Func<JsonRecord, string, StanceExample?> read)
    {
        try
        {
            JsonRecord record = JsonRecord.Parse(line);
            StanceExample? example = read(record, IdOf(path, number));
            foreach (string name in record.Names.Where(name => example is not null && !known.Contains(name)))
            {
                report.LeaveOut(path, $"member '{name}'");
            }
            return example;
        }
        catch (AnnotationException e)
        {
            report.Fail(path, number, e);
        }
        catch (InvalidOperationException)
        {
            report.Fail(path, number, NotUnicode);
        }
        return null;
    }
}
