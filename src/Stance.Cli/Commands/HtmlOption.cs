using System.CommandLine;

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
}
