using System.Globalization;
using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>
/// Reads attributions in brat's standoff format: text-bound annotations "T1 Source 0 4" and events "E1 Attribution:T4 Content:T3 Cue:T2
/// Source:T1". Offsets in the file count code points, those returned UTF-16 units.
/// </summary>
internal static class BratReader
{
    /// <summary>The events that have a cue and content, in the file's order.</summary>
    /// <exception cref="AnnotationException">A line cannot be read, or a span lies outside the text.</exception>
    public static List<GoldAttribution> Read(string path, string text)
    {
        int[] units = CodePoints.UnitsOf(text);
        Dictionary<string, TextSpan[]> spans = [];
        List<(int Line, string[] Cells)> events = [];
        foreach ((int number, string line) in CorpusFile.ReadLines(path))
        {
            string[] cells = line.Split('\t');
            if (cells.Length >= 2 && cells[0].StartsWith('T'))
            {
                spans[cells[0]] = ReadSpans(path, number, cells[1], units);
            }
            else if (cells.Length >= 2 && cells[0].StartsWith('E'))
            {
                events.Add((number, cells));
            }
        }
        // An event may stand before the spans that it names.
        List<GoldAttribution> attributions = [];
        foreach ((int number, string[] cells) in events)
        {
            GoldAttribution attribution = new(
                cells[0], Of(path, number, cells[1], "Source", spans), Of(path, number, cells[1], "Cue", spans), Of(path, number, cells[1], "Content", spans));
            if (attribution.Cue.Length > 0 && attribution.Content.Length > 0)
            {
                attributions.Add(attribution);
            }
        }
        return attributions;
    }

    /// <summary>The spans that an event names in a role, in text order.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="line">The event's line.</param>
    /// <param name="links">The event's "Role:T1 Role:T2 ..."; a role may end in a number.</param>
    /// <param name="role">The role.</param>
    /// <param name="spans">The pieces of each text-bound annotation.</param>
    /// <exception cref="AnnotationException">There is no span of that name.</exception>
    public static TextSpan[] Of(string path, int line, string links, string role, Dictionary<string, TextSpan[]> spans)
    {
        List<TextSpan> found = [];
        foreach (string link in links.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] pair = link.Split(':');
            if (pair.Length == 2 && pair[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') == role)
            {
                found.AddRange(spans.TryGetValue(pair[1], out TextSpan[]? named)
                    ? named
                    : throw AnnotationException.At(path, line, $"expected the span '{pair[1]}' in the file"));
            }
        }
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return [.. found];
    }

    /// <summary>The pieces of a text-bound annotation, from its cell "Type 0 4;10 12".</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="line">The annotation's line.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="units">The UTF-16 offset of each offset that the file may have, as <see cref="CodePoints.UnitsOf"/> gives it.</param>
    /// <exception cref="AnnotationException">The cell is something else, or a piece lies outside the text.</exception>
    public static TextSpan[] ReadSpans(string path, int line, string cell, int[] units)
    {
        int cut = cell.IndexOf(' ');
        List<TextSpan> spans = [];
        foreach (string piece in cell[(cut + 1)..].Split(';'))
        {
            string[] ends = piece.Split(' ');
            if (ends.Length != 2
                || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int start)
                || !int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out int end)
                || start > end || end >= units.Length)
            {
                throw AnnotationException.At(path, line, $"expected a start and an end inside the text, found '{piece}'");
            }
            spans.Add(new(units[start], units[end]));
        }
        return [.. spans];
    }
}
