using System.Text;

namespace Stance.Training.Annotations;

/// <summary>Reads the texts of a table of articles in comma-separated values (RFC 4180) with the columns url, date, title and text.</summary>
internal static class WikinewsReader
{
    private const int Columns = 4;
    private const int Text = 3;

    /// <summary>The texts, without the header.</summary>
    /// <exception cref="AnnotationException">A row has another number of cells; the message names file and line.</exception>
    public static IEnumerable<string> Read(string path)
    {
        List<string> row = [];
        StringBuilder cell = new();
        bool quoted = false;
        bool isHeader = true;
        foreach ((int number, string line) in CorpusFile.ReadLines(path))
        {
            bool closed = false;
            foreach (char c in line)
            {
                if (c == ',' && !quoted)
                {
                    row.Add(cell.ToString());
                    cell.Clear();
                }
                else if (c != '"' || closed)
                {
                    // A quotation mark that is doubled inside quotation marks closes and opens again.
                    cell.Append(c);
                }
                closed = c == '"' && quoted;
                quoted ^= c == '"';
            }
            if (quoted)
            {
                cell.Append('\n');
                continue;
            }
            row.Add(cell.ToString());
            cell.Clear();
            if (row.Count != Columns)
            {
                throw AnnotationException.At(path, number, $"expected {Columns} cells, found {row.Count}");
            }
            if (!isHeader)
            {
                yield return row[Text];
            }
            isHeader = false;
            row.Clear();
        }
    }
}
