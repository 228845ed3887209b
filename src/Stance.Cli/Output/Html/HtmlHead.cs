namespace Stance.Cli.Output.Html;

/// <summary>How a page starts that carries its own style and loads nothing.</summary>
internal static class HtmlHead
{
    /// <summary>The markup up to the start of the body.</summary>
    /// <param name="title">The title, not escaped.</param>
    /// <param name="style">The style sheet.</param>
    /// <param name="policy">What the browser may run and show (Content-Security-Policy); null for anything.</param>
    public static string Of(string title, string style, string? policy = null) =>
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        {(policy is null ? "" : $"<meta http-equiv=\"Content-Security-Policy\" content=\"{HtmlText.Escape(policy)}\">\n")}<meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{HtmlText.Escape(title)}</title>
        <style>{style}</style>
        </head>

        """;
}
