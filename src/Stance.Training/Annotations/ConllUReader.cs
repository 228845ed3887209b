using System.Globalization;
using Stance.Tagging;
using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>Reads treebanks of Universal Dependencies (CoNLL-U); multiword tokens and empty nodes are passed over.</summary>
internal static class ConllUReader
{
    private const string NewDocument = "# newdoc";

    /// <summary>One document for each <c># newdoc</c>.</summary>
    /// <exception cref="AnnotationException">A line is not CoNLL-U.</exception>
    public static List<Document> Read(string path)
    {
        List<Document> documents = [];
        List<GoldToken[]> sentences = [];
        List<(int Line, GoldToken Token)> sentence = [];
        foreach ((int number, string line) in CorpusFile.ReadLines(path).Append((0, NewDocument)))
        {
            bool isNew = line.StartsWith(NewDocument, StringComparison.Ordinal);
            if ((isNew || line.Length == 0) && sentence.Count > 0)
            {
                sentences.Add(Close(path, sentence));
                sentence.Clear();
            }
            if (isNew && sentences.Count > 0)
            {
                documents.Add(GoldDocument.Of(sentences));
                sentences.Clear();
            }
            if (line.Length > 0 && line[0] != '#')
            {
                string[] cells = line.Split('\t');
                if (cells.Length != 10)
                {
                    throw AnnotationException.At(path, number, $"expected 10 columns of CoNLL-U, found {cells.Length}");
                }
                if (!cells[0].Contains('-') && !cells[0].Contains('.'))
                {
                    sentence.Add((number, ReadToken(path, number, cells)));
                }
            }
        }
        return documents;
    }

    /// <summary>The universal parts of speech of all words, in the order of the file.</summary>
    /// <exception cref="AnnotationException">The file cannot be read.</exception>
    public static List<string> ReadUniversalTags(string path) =>
    [
        .. CorpusFile.ReadLines(path).Select(line => line.Line.Split('\t'))
            .Where(cells => cells.Length == 10 && !cells[0].Contains('-') && !cells[0].Contains('.')).Select(cells => cells[3]),
    ];

    private static GoldToken ReadToken(string path, int number, string[] cells) =>
        int.TryParse(cells[6], NumberStyles.None, CultureInfo.InvariantCulture, out int head)
            ? new(cells[1], !cells[9].Contains("SpaceAfter=No"), PennTag.Parse(cells[4]), head - 1, RelationName.Parse(cells[7]), EntityLabel.Outside)
            : throw AnnotationException.At(path, number, $"expected the number of the head in column 7, found '{cells[6]}'");

    private static GoldToken[] Close(string path, List<(int Line, GoldToken Token)> sentence)
    {
        foreach ((int line, GoldToken token) in sentence)
        {
            if (token.Head >= sentence.Count)
            {
                throw AnnotationException.At(path, line, $"expected a head among the {sentence.Count} words of the sentence, found {token.Head + 1}");
            }
        }
        return [.. sentence.Select(entry => entry.Token)];
    }
}
