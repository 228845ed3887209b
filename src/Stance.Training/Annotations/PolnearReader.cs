namespace Stance.Training.Annotations;

/// <summary>
/// Reads a folder of PolNeAR (Newell, Margolin and Ruths 2018): text/NAME.txt and attributions/NAME_ANNOTATOR.ann. Several people may
/// have read one article.
/// </summary>
internal static class PolnearReader
{
    /// <summary>The articles, ordered by name; the readings of each, ordered by annotator.</summary>
    /// <exception cref="AnnotationException">A file cannot be read.</exception>
    public static IEnumerable<AttributedArticle> Read(string folder)
    {
        SortedDictionary<string, List<string>> pathsOf = new(StringComparer.Ordinal);
        string attributions = Path.Combine(folder, "attributions");
        if (!Directory.Exists(attributions))
        {
            throw new AnnotationException($"{attributions}: expected a folder of annotations here, and found nothing.");
        }
        foreach (string path in Directory.GetFiles(attributions, "*.ann").Order(StringComparer.Ordinal))
        {
            string file = Path.GetFileNameWithoutExtension(path);
            int cut = file.LastIndexOf('_');
            string name = cut < 0 ? throw new AnnotationException($"{path}: expected a name such as ARTICLE_ANNOTATOR.ann") : file[..cut];
            if (!pathsOf.TryGetValue(name, out List<string>? paths))
            {
                pathsOf[name] = paths = [];
            }
            paths.Add(path);
        }
        foreach ((string name, List<string> paths) in pathsOf)
        {
            string textPath = Path.Combine(folder, "text", name + ".txt");
            if (File.Exists(textPath))
            {
                string text = File.ReadAllText(textPath);
                yield return new(name, text, [.. paths.Select(path => BratReader.Read(path, text))], []);
            }
        }
    }
}
