using System.Globalization;
using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>
/// Reads the coreference of PolNeAR's machine-made layer: "(12" where a mention opens and "12)" where it closes, in the column before the
/// last. The head of a mention is the first of its words that depends on none of the others.
/// </summary>
internal static class SilverChainReader
{
    private const int Columns = 11;
    private const string Article = "# doc = ";

    /// <summary>One article for each <c># doc = NAME</c> that has a text.</summary>
    /// <param name="path">The layer.</param>
    /// <param name="textOf">The text of an article by its name; null where there is none.</param>
    /// <exception cref="AnnotationException">A line has another form.</exception>
    public static IEnumerable<CoreferenceArticle> Read(string path, Func<string, string?> textOf)
    {
        string name = "";
        List<CoreferentWord> found = [];
        List<(TextSpan Span, int Head)> sentence = [];
        List<(int Chain, int First)> open = [];
        List<(int Chain, int First, int End)> mentions = [];
        foreach ((int number, string line) in CorpusFile.ReadLines(path).Append((0, Article)))
        {
            bool isName = line.StartsWith(Article, StringComparison.Ordinal);
            if (line.Length == 0 || isName)
            {
                found.AddRange(mentions.Select(mention => new CoreferentWord(sentence[HeadOf(sentence, mention)].Span, mention.Chain)));
                sentence.Clear();
                open.Clear();
                mentions.Clear();
            }
            if (isName)
            {
                if (found.Count > 0 && textOf(name) is { } text)
                {
                    int[] units = CodePoints.UnitsOf(text);
                    yield return new(name, text,
                        [.. found.Where(word => word.Span.End < units.Length).Select(word => word with { Span = new(units[word.Span.Start], units[word.Span.End]) })]);
                }
                name = line[Article.Length..].Trim();
                found.Clear();
            }
            else if (line.Length > 0)
            {
                ReadWord(path, number, line, sentence, open, mentions);
            }
        }
    }

    private static void ReadWord(
        string path, int line, string text, List<(TextSpan Span, int Head)> sentence, List<(int Chain, int First)> open, List<(int Chain, int First, int End)> mentions)
    {
        string[] cells = text.Split('\t');
        if (cells.Length != Columns || !IsNumber(cells[1], out int start) || !IsNumber(cells[2], out int end) || !IsNumber(cells[7], out int head))
        {
            throw AnnotationException.At(path, line, $"expected {Columns} columns with numbers in the second, third and eighth, found '{text}'");
        }
        int token = sentence.Count;
        sentence.Add((new(start, end), head - 1));
        foreach (string mark in cells[9].Split('|'))
        {
            if (!IsNumber(mark.Trim('(', ')'), out int chain))
            {
                continue;
            }
            if (mark[0] == '(')
            {
                open.Add((chain, token));
            }
            int opened = mark[^1] == ')' ? open.FindLastIndex(mention => mention.Chain == chain) : -1;
            if (opened >= 0)
            {
                mentions.Add((chain, open[opened].First, token + 1));
                open.RemoveAt(opened);
            }
        }
    }

    private static int HeadOf(List<(TextSpan Span, int Head)> sentence, (int Chain, int First, int End) mention)
    {
        for (int t = mention.First; t < mention.End; t++)
        {
            if (sentence[t].Head < mention.First || sentence[t].Head >= mention.End)
            {
                return t;
            }
        }
        return mention.End - 1;
    }

    private static bool IsNumber(string cell, out int number) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
