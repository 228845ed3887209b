namespace Stance.MLNet.Tests;

/// <summary>A row with a text to analyse.</summary>
internal sealed class Article
{
    public string Name { get; set; } = "";

    public string? Text { get; set; }

    /// <summary>The articles of the samples, in the order of their names.</summary>
    public static Article[] Samples { get; } =
    [
        .. Directory.GetFiles(Repository.PathOf("samples", "articles"), "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(path => new Article { Name = Path.GetFileNameWithoutExtension(path), Text = File.ReadAllText(path) }),
    ];
}
