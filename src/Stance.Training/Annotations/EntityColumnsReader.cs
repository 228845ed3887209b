using Stance.Tagging;
using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>
/// Reads entity corpora of two columns, word and BIO or IO label, with blank lines between sentences. Further columns, with names inside
/// names, are passed over.
/// </summary>
internal static class EntityColumnsReader
{
    /// <summary>One document.</summary>
    /// <exception cref="AnnotationException">A line has another form.</exception>
    public static Document Read(string path)
    {
        List<GoldToken[]> sentences = [];
        List<GoldToken> sentence = [];
        string before = "O";
        foreach ((int number, string line) in CorpusFile.ReadLines(path).Append((0, "")))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                if (sentence.Count > 0)
                {
                    sentences.Add([.. sentence]);
                    sentence.Clear();
                }
                before = "O";
                continue;
            }
            string[] cells = line.Split(line.Contains('\t') ? '\t' : ' ');
            if (cells.Length < 2 || string.IsNullOrWhiteSpace(cells[0]))
            {
                throw AnnotationException.At(path, number, "expected a word and a label");
            }
            sentence.Add(new(cells[0].Trim(), true, PartOfSpeech.Other, -1, DependencyRelation.Dep, LabelOf(cells[1], before)));
            before = cells[1];
        }
        return GoldDocument.Of(sentences);
    }

    private static int LabelOf(string label, string before)
    {
        if (label.Length < 3)
        {
            return EntityLabel.Outside;
        }
        EntityKind? kind = label[2..].ToUpperInvariant() switch
        {
            "PERSON" or "PER" => EntityKind.Person,
            "ORGANIZATION" or "ORG" => EntityKind.Organization,
            "LOCATION" or "LOC" or "FACILITY" => EntityKind.Location,
            "NORP" => EntityKind.Nationality,
            "MISC" or "PRODUCT" => EntityKind.Other,
            _ => null,
        };
        bool goesOn = label[0] == 'I' && before.Length > 2 && before[2..] == label[2..];
        return kind is not { } found ? EntityLabel.Outside : goesOn ? EntityLabel.Inside(found) : EntityLabel.First(found);
    }
}
