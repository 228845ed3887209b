using System.Text.Json;

namespace Stance.Training.Annotations.Formats;

/// <summary>Reads a file that is one JSON list, element by element, with the lines where they start.</summary>
internal static class JsonList
{
    private const string Expected = "expected a JSON list";

    /// <summary>The elements with their lines and numbers, both from 1. What follows an error in the JSON is lost, and the error reported.</summary>
    /// <param name="path">The file.</param>
    /// <param name="report">Gets what is no JSON.</param>
    /// <exception cref="AnnotationException">The file cannot be read.</exception>
    public static List<(int Line, int Number, JsonElement Element)> Read(string path, ReadReport report)
    {
        byte[] file = CorpusFile.ReadBytes(path);
        ReadOnlySpan<byte> bytes = file.AsSpan(Utf8Text.WithoutMark(file));
        List<(int, int, JsonElement)> elements = [];
        int line = 1;
        int counted = 0;
        try
        {
            Utf8JsonReader reader = new(bytes);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
            {
                report.Fail(path, line, Expected);
                return elements;
            }
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                int start = (int)reader.TokenStartIndex;
                line += bytes[counted..start].Count((byte)'\n');
                counted = start;
                elements.Add((line, elements.Count + 1, JsonElement.ParseValue(ref reader)));
            }
            // Throws where something follows after the list.
            reader.Read();
        }
        catch (JsonException e)
        {
            report.Fail(path, (int)(e.LineNumber ?? 0) + 1, $"{Expected}; {JsonRecord.Brief(e)}");
        }
        return elements;
    }
}
