namespace Stance.Training.Annotations;

/// <summary>
/// Reads a folder of PolNeAR (Newell, Margolin and Ruths 2018): text/NAME.txt and attributions/NAME_ANNOTATOR.ann. Where several people
/// read one article, the first by name counts.
/// </summary>
internal static class PolnearReader
{
    /// <summary>Each article's name, text and attributions, ordered by name.</summary>
    /// <exception cref="AnnotationException">A file cannot be read.</exception>
    public static IEnumerable<(string Name, string Text, List<GoldAttribution> Attributions)> Read(string folder)
    {
        Dictionary<string, string> first = [];
        string attributions = Path.Combine(folder, "attributions");
        if (!Directory.Exists(attributions))
        {
            throw new AnnotationException($"{attributions}: expected a folder of annotations here, and found nothing.");
        }
        foreach (string path in Directory.GetFiles(attributions, "*.ann").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(path);
            int cut = name.LastIndexOf('_');
            first.TryAdd(cut < 0 ? throw new AnnotationException($"{path}: expected a name such as ARTICLE_ANNOTATOR.ann") : name[..cut], path);
        }
        foreach ((string name, string path) in first.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            string textPath = Path.Combine(folder, "text", name + ".txt");
            if (File.Exists(textPath))
            {
                string text = File.ReadAllText(textPath);
                yield return (name, text, BratReader.Read(path, text));
            }
        }
    }
}
