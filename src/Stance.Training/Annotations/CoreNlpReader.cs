using System.Globalization;
using Stance.Tagging;
using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>
/// Reads PolNeAR's machine-made layer of CoreNLP (silver tags): index, begin, end, word, lemma, part of speech, entity, head, relation,
/// coreference, speaker. Its relations of Universal Dependencies v1 are turned into those of v2 as far as they differ in form.
/// </summary>
internal static class CoreNlpReader
{
    private const int Columns = 11;
    private const string Article = "# doc";

    /// <summary>One article for each <c># doc = NAME</c>, read as it is asked for.</summary>
    /// <exception cref="AnnotationException">A line has another form.</exception>
    public static IEnumerable<SilverArticle> Read(string path)
    {
        SilverArticle? article = null;
        List<(int Line, string[] Cells)> rows = [];
        foreach ((int number, string line) in CorpusFile.ReadLines(path).Append((0, Article)))
        {
            if (line.Length > 0 && !line.StartsWith(Article, StringComparison.Ordinal))
            {
                string[] cells = line.Split('\t');
                rows.Add(cells.Length == Columns
                    ? (number, cells)
                    : throw AnnotationException.At(path, number, $"expected {Columns} columns, found {cells.Length}"));
                continue;
            }
            if (rows.Count > 0)
            {
                article ??= new("");
                article.Add(SpansOf(path, rows), ReadSentence(path, rows));
                rows.Clear();
            }
            if (line.Length > 0)
            {
                if (article is not null)
                {
                    yield return article;
                }
                article = new(line[Article.Length..].Trim(' ', '='));
            }
        }
    }

    private static TextSpan[] SpansOf(string path, List<(int Line, string[] Cells)> rows) => [.. rows.Select(row =>
        int.TryParse(row.Cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out int start)
            && int.TryParse(row.Cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out int end) && start < end
            ? new TextSpan(start, end)
            : throw AnnotationException.At(path, row.Line, $"expected a start and an end in columns 2 and 3, found '{row.Cells[1]}' and '{row.Cells[2]}'"))];

    private static GoldToken[] ReadSentence(string path, List<(int Line, string[] Cells)> rows)
    {
        GoldToken[] tokens = new GoldToken[rows.Count];
        string before = "";
        for (int i = 0; i < tokens.Length; i++)
        {
            (int line, string[] cells) = rows[i];
            bool space = i + 1 == tokens.Length || rows[i + 1].Cells[1] != cells[2];
            if (!int.TryParse(cells[7], NumberStyles.None, CultureInfo.InvariantCulture, out int head) || head > tokens.Length)
            {
                throw AnnotationException.At(path, line, $"expected a head among the {tokens.Length} words of the sentence in column 8, found '{cells[7]}'");
            }
            tokens[i] = new(
                WordOf(cells[3]),
                space,
                PennTag.Parse(cells[5]),
                head - 1,
                RelationName.Parse(cells[8]),
                EntityOf(cells[6], cells[6] == before));
            before = cells[6];
        }
        NamesToFlat(tokens);
        NominalsToObliques(tokens);
        return tokens;
    }

    private static string WordOf(string word) => word switch
    {
        "-LRB-" => "(",
        "-RRB-" => ")",
        "-LSB-" => "[",
        "-RSB-" => "]",
        "-LCB-" => "{",
        "-RCB-" => "}",
        _ => word,
    };

    private static int EntityOf(string name, bool goesOn)
    {
        EntityKind? kind = name switch
        {
            "PERSON" => EntityKind.Person,
            "ORGANIZATION" => EntityKind.Organization,
            "LOCATION" => EntityKind.Location,
            "MISC" => EntityKind.Other,
            _ => null,
        };
        return kind is not { } found ? EntityLabel.Outside : goesOn ? EntityLabel.Inside(found) : EntityLabel.First(found);
    }

    // In v1 the last word of a person's name heads it, in v2 the first does.
    private static void NamesToFlat(GoldToken[] tokens)
    {
        for (int first = 0; first < tokens.Length; first++)
        {
            int last = first;
            while (last + 1 < tokens.Length && tokens[first].Entity == EntityLabel.First(EntityKind.Person)
                && tokens[last + 1].Entity == EntityLabel.Inside(EntityKind.Person) && tokens[last + 1].PartOfSpeech == PartOfSpeech.NNP)
            {
                last++;
            }
            bool isName = last > first;
            for (int i = first; i < last; i++)
            {
                isName &= tokens[i].Head == last && tokens[i].Relation == DependencyRelation.Compound;
            }
            if (!isName)
            {
                continue;
            }
            GoldToken head = tokens[last];
            for (int i = 0; i < tokens.Length; i++)
            {
                bool inside = first < i && i <= last;
                tokens[i] = i == first ? tokens[i] with { Head = head.Head, Relation = head.Relation }
                    : inside ? tokens[i] with { Head = first, Relation = DependencyRelation.Flat }
                    : tokens[i].Head == last ? tokens[i] with { Head = first } : tokens[i];
            }
            first = last;
        }
    }

    // In v1 every nominal with a preposition is nmod, in v2 those that depend on a predicate are obl.
    private static void NominalsToObliques(GoldToken[] tokens)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            int head = tokens[i].Head;
            if (tokens[i].Relation == DependencyRelation.Nmod && head >= 0
                && tokens[head].PartOfSpeech is >= PartOfSpeech.VB and <= PartOfSpeech.VBZ or PartOfSpeech.JJ or PartOfSpeech.RB)
            {
                tokens[i] = tokens[i] with { Relation = DependencyRelation.Obl };
            }
        }
    }
}
