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
        foreach (string path in Directory.GetFiles(Path.Combine(folder, "attributions"), "*.ann").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(path);
            first.TryAdd(name[..name.LastIndexOf('_')], path);
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
