using System.Security.Cryptography;
using System.Text;

namespace Stance.Cli.Output.Html;

/// <summary>What a page may do: show its own style, run its own script, and nothing else, whatever a text has smuggled into it.</summary>
internal static class ContentSecurityPolicy
{
    /// <summary>The policy of a page with one style sheet and one script, both between their tags exactly as given.</summary>
    public static string Of(string style, string script) =>
        $"default-src 'none'; style-src {HashOf(style)}; script-src {HashOf(script)}; base-uri 'none'; form-action 'none'";

    /// <summary>How a policy names a style sheet or a script that stands in the page.</summary>
    public static string HashOf(string content) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";
}
