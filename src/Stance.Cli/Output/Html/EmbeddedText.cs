namespace Stance.Cli.Output.Html;

/// <summary>Style sheets and scripts that this assembly carries.</summary>
internal static class EmbeddedText
{
    /// <summary>The text of a file of this folder.</summary>
    /// <param name="name">Its name: "report.css".</param>
    public static string Of(string name)
    {
        using Stream stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream($"{typeof(EmbeddedText).Namespace}.{name}")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
