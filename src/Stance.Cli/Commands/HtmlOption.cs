using System.CommandLine;
using System.Text;

namespace Stance.Cli.Commands;

/// <summary>The option <c>--html</c>, which several commands share.</summary>
internal static class HtmlOption
{
    /// <summary>A new option for one command.</summary>
    public static Option<string?> Create() => new("--html")
    {
        Description = "Also write one self-contained page with pictures. An existing file is replaced.",
        HelpName = "FILE",
    };

    /// <summary>Writes a page as UTF-8 without byte order mark.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, string page) => File.WriteAllText(path, page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
