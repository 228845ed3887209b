using System.Text;

namespace Stance.Training.Annotations.Formats;

/// <summary>Comma-separated values as RFC 4180 has them; records end with a line feed, a carriage return, or both. Blank lines are skipped.</summary>
internal static class CsvText
{
    private const char Quote = '"';

    /// <summary>The records of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="separator">What stands between two fields.</param>
    public static IEnumerable<CsvRecord> Read(string text, char separator)
    {
        List<string> fields = [];
        int line = 1;
        int position = 0;
        while (position < text.Length)
        {
            int first = line;
            fields.Clear();
            bool isClosed = true;
            while (true)
            {
                fields.Add(ReadField(text, separator, ref position, ref line, ref isClosed));
                if (position >= text.Length || text[position] != separator)
                {
                    break;
                }
                position++;
            }
            int last = line;
            position += EndLength(text, position, ref line);
            if (fields.Count > 1 || fields[0].Length > 0)
            {
                yield return new(first, last, [.. fields], isClosed);
            }
        }
    }

    /// <summary>The separator of a text: of comma, semicolon and tab the one that its first line has most of.</summary>
    public static char SeparatorOf(string text)
    {
        ReadOnlySpan<char> line = text.AsSpan();
        int end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        (int commas, int semicolons, int tabs) = (line.Count(','), line.Count(';'), line.Count('\t'));
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }

    /// <summary>Writes one record, ended as RFC 4180 has it.</summary>
    public static void Write(TextWriter writer, IEnumerable<string> fields)
    {
        bool isFirst = true;
        foreach (string field in fields)
        {
            writer.Write(isFirst ? "" : ",");
            isFirst = false;
            bool isPlain = field.AsSpan().IndexOfAny(",\"\r\n") < 0 && field.AsSpan().Trim().Length == field.Length;
            writer.Write(isPlain ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        }
        writer.Write("\r\n");
    }

    private static string ReadField(string text, char separator, ref int position, ref int line, ref bool isClosed)
    {
        if (position >= text.Length || text[position] != Quote)
        {
            int end = text.AsSpan(position).IndexOfAny(separator, '\r', '\n');
            end = end < 0 ? text.Length : position + end;
            string plain = text[position..end];
            position = end;
            return plain;
        }
        var field = new StringBuilder();
        position++;
        while (true)
        {
            int mark = text.IndexOf(Quote, position);
            int end = mark < 0 ? text.Length : mark;
            field.Append(text, position, end - position);
            line += BreaksIn(text.AsSpan(position, end - position));
            position = Math.Min(end + 1, text.Length);
            if (mark < 0)
            {
                isClosed = false;
                return field.ToString();
            }
            if (position >= text.Length || text[position] != Quote)
            {
                return Rest(text, separator, ref position, field, ref isClosed);
            }
            field.Append(Quote);
            position++;
        }
    }

    // Something between the closing mark and the separator means that the mark did not close.
    private static string Rest(string text, char separator, ref int position, StringBuilder field, ref bool isClosed)
    {
        int length = text.AsSpan(position).IndexOfAny(separator, '\r', '\n');
        length = length < 0 ? text.Length - position : length;
        isClosed &= length == 0;
        field.Append(text, position, length);
        position += length;
        return field.ToString();
    }

    private static int EndLength(string text, int position, ref int line)
    {
        if (position >= text.Length)
        {
            return 0;
        }
        line++;
        return text.AsSpan(position).StartsWith("\r\n") ? 2 : 1;
    }

    private static int BreaksIn(ReadOnlySpan<char> text)
    {
        int breaks = text.Count('\n');
        for (int i = 0; i < text.Length; i++)
        {
            breaks += text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n') ? 1 : 0;
        }
        return breaks;
    }
}
