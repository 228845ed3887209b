using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>
/// Reads who is judged from sentences with a PLOVER event (Halterman et al. 2023): a table with a head line and the columns root, class,
/// origin, source, target and sentence, separated by tabs. Rows of roots that are acts of speech are kept, where source and target occur
/// in the sentence as written: accusing and rejecting as condemnation, threatening as warning, supporting as reassurance.
/// </summary>
internal static class PloverTargetReader
{
    private const int Columns = 6;

    private static readonly Dictionary<string, StanceLabel> Roots = new(StringComparer.Ordinal)
    {
        ["ACCUSE"] = StanceLabel.Condemnation,
        ["REJECT"] = StanceLabel.Condemnation,
        ["THREATEN"] = StanceLabel.Warning,
        ["SUPPORT"] = StanceLabel.Reassurance,
    };

    /// <summary>The examples of a file, in its order.</summary>
    /// <exception cref="AnnotationException">The file cannot be read or a row has not six columns.</exception>
    public static List<TargetExample> Read(string path)
    {
        List<TargetExample> examples = [];
        foreach ((int number, string line) in CorpusFile.ReadLines(path).Skip(1))
        {
            string[] fields = line.Split('\t');
            if (fields.Length != Columns)
            {
                throw new AnnotationException($"{path}:{number}: expected {Columns} columns, separated by tabs, but found {fields.Length}");
            }
            string text = fields[5];
            if (Roots.TryGetValue(fields[0], out StanceLabel label) && Find(text, fields[3], null) is { } source && Find(text, fields[4], source) is { } target)
            {
                examples.Add(new() { Id = $"{number}", Text = text, Sentence = new(0, text.Length), Label = label, Source = source, Targets = [target] });
            }
        }
        return examples;
    }

    // The first occurrence outside what is taken.
    private static TextSpan? Find(string text, string words, TextSpan? taken)
    {
        int start = words.Length == 0 ? -1 : text.IndexOf(words, StringComparison.Ordinal);
        while (start >= 0 && taken is { } other && new TextSpan(start, start + words.Length).Overlaps(other))
        {
            start = text.IndexOf(words, start + 1, StringComparison.Ordinal);
        }
        return start < 0 ? null : new(start, start + words.Length);
    }
}
