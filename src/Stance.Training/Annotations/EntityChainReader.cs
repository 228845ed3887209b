using System.Globalization;
using System.Text;
using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>
/// Reads the coreference of UD English GUM (Zeldes 2017): the attribute Entity of the last column, "(1-person-new-sssss-cf1-1,2-coref"
/// where a mention opens, "1)" where it closes. The field before the last two names the words that matter, counted from the mention's first.
/// </summary>
internal static class EntityChainReader
{
    private const string NewDocument = "# newdoc";
    private const string Attribute = "Entity=";

    // The number of the words that head a mention, among the parts between hyphens.
    private const int HeadWords = 5;

    /// <summary>One text for each <c># newdoc</c>, its paragraphs apart.</summary>
    /// <exception cref="AnnotationException">A line is not CoNLL-U, or an entity is not as described.</exception>
    public static List<CoreferenceArticle> Read(string path)
    {
        List<CoreferenceArticle> articles = [];
        string name = "";
        StringBuilder text = new();
        List<TextSpan> words = [];
        List<(int Chain, int First, string Heads)> open = [];
        List<CoreferentWord> found = [];
        // What is left of a word that stands for several tokens: "don't".
        string together = "";
        int togetherUntil = 0;
        foreach ((int number, string line) in CorpusFile.ReadLines(path).Append((0, NewDocument)))
        {
            if (line.StartsWith(NewDocument, StringComparison.Ordinal))
            {
                if (words.Count > 0)
                {
                    articles.Add(new(name, text.ToString(), [.. found]));
                }
                name = line[(line.IndexOf('=') + 1)..].Trim();
                text.Clear();
                words.Clear();
                open.Clear();
                found.Clear();
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal) && !line.StartsWith("# newpar_block", StringComparison.Ordinal) && text.Length > 0)
            {
                text.Append("\n\n");
            }
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            string[] cells = line.Split('\t');
            if (cells.Length != 10)
            {
                throw AnnotationException.At(path, number, $"expected 10 columns of CoNLL-U, found {cells.Length}");
            }
            if (cells[0].Contains('.'))
            {
                continue;
            }
            string space = cells[9].Contains("SpaceAfter=No", StringComparison.Ordinal) ? "" : " ";
            int dash = cells[0].IndexOf('-');
            if (dash > 0)
            {
                together = cells[1] + space;
                togetherUntil = int.Parse(cells[0].AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture);
                continue;
            }
            int start = text.Length;
            if (together.Length > 0)
            {
                bool isLast = cells[0] == togetherUntil.ToString(CultureInfo.InvariantCulture);
                int length = isLast ? together.TrimEnd().Length : Math.Min(cells[1].Length, together.Length);
                text.Append(isLast ? together : together[..length]);
                words.Add(new(start, start + length));
                together = isLast ? "" : together[length..];
            }
            else
            {
                text.Append(cells[1]).Append(space);
                words.Add(new(start, start + cells[1].Length));
            }
            if (cells[9].Split('|').FirstOrDefault(part => part.StartsWith(Attribute, StringComparison.Ordinal)) is { } entity)
            {
                ReadBrackets(path, number, entity[Attribute.Length..], words, open, found);
            }
        }
        return articles;
    }

    private static void ReadBrackets(
        string path, int line, string brackets, List<TextSpan> words, List<(int Chain, int First, string Heads)> open, List<CoreferentWord> found)
    {
        int at = 0;
        while (at < brackets.Length)
        {
            bool opens = brackets[at] == '(';
            int end = brackets.AsSpan(at + 1).IndexOfAny('(', ')');
            end = end < 0 ? brackets.Length : at + 1 + end;
            string[] parts = brackets[(opens ? at + 1 : at)..end].Split('-');
            string id = parts[0].Split('[')[0];
            if (!int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out int chain) || (opens && parts.Length <= HeadWords))
            {
                throw AnnotationException.At(path, line, $"expected a mention such as '(1-person-new-sssss-cf1-1-coref' or '1)', found '{brackets[at..end]}'");
            }
            if (opens)
            {
                open.Add((chain, words.Count - 1, parts[HeadWords]));
            }
            bool closes = end < brackets.Length && brackets[end] == ')';
            int last = closes ? open.FindLastIndex(mention => mention.Chain == chain) : -1;
            if (last >= 0)
            {
                Close(open[last], words, found);
                open.RemoveAt(last);
            }
            at = closes ? end + 1 : end;
        }
    }

    private static void Close((int Chain, int First, string Heads) mention, List<TextSpan> words, List<CoreferentWord> found)
    {
        foreach (string head in mention.Heads.Split(','))
        {
            if (int.TryParse(head, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && mention.First + number - 1 < words.Count)
            {
                found.Add(new(words[mention.First + number - 1], mention.Chain));
            }
        }
    }
}
