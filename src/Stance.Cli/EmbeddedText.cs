namespace Stance.Cli;

/// <summary>Texts that this assembly carries: style sheets, scripts, pages and the sample.</summary>
internal static class EmbeddedText
{
    /// <summary>The text of a file, without the byte order mark where it has one.</summary>
    /// <param name="name">Its name below the namespace of the tool: "Output.Html.report.css".</param>
    public static string Of(string name)
    {
        using Stream stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream($"{typeof(EmbeddedText).Namespace}.{name}")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
