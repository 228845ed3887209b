using System.Globalization;
using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>
/// Reads GAP (Webster et al. 2018): tab-separated with a first line of names; identifier, text, then pronoun, A and B, each with its offset in
/// characters, and for A and B whether the pronoun means it.
/// </summary>
internal static class GapReader
{
    private const int Columns = 11;

    /// <summary>The examples, read as they are asked for.</summary>
    /// <exception cref="AnnotationException">A line has another form.</exception>
    public static IEnumerable<PronounExample> Read(string path)
    {
        foreach ((int number, string line) in CorpusFile.ReadLines(path).Skip(1))
        {
            string[] cells = line.Split('\t');
            if (cells.Length != Columns)
            {
                throw AnnotationException.At(path, number, $"expected {Columns} columns, found {cells.Length}");
            }
            int[] units = CodePoints.UnitsOf(cells[1]);
            TextSpan SpanOf(int column) =>
                int.TryParse(cells[column + 1], NumberStyles.None, CultureInfo.InvariantCulture, out int start) && start < units.Length && units[start] + cells[column].Length <= cells[1].Length
                    ? new(units[start], units[start] + cells[column].Length)
                    : throw AnnotationException.At(path, number, $"expected the offset of '{cells[column]}' in column {column + 2}, found '{cells[column + 1]}'");
            yield return new(cells[1], SpanOf(2), SpanOf(4), cells[6] == "TRUE", SpanOf(7), cells[9] == "TRUE");
        }
    }
}
