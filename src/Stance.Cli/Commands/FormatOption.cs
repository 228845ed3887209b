using System.CommandLine;
using Stance.Cli.Help;

namespace Stance.Cli.Commands;

/// <summary>The option <c>--format</c> of commands that write several formats.</summary>
internal static class FormatOption
{
    public const string Table = "table";
    public const string Jsonl = "jsonl";
    public const string Csv = "csv";
    public const string Conll = "conll";
    public const string Html = "html";

    private static readonly Dictionary<string, string> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".jsonl"] = Jsonl,
        [".ndjson"] = Jsonl,
        [".csv"] = Csv,
        [".conll"] = Conll,
        [".html"] = Html,
        [".htm"] = Html,
    };

    /// <summary>A new option for one command.</summary>
    /// <param name="description">What the formats are.</param>
    /// <param name="formats">Their names.</param>
    public static Option<string?> Create(string description, params string[] formats)
    {
        Option<string?> option = new("--format")
        {
            Description = description + " Without it the name of --output tells, or else it is table.",
        };
        option.AcceptOnlyFromAmong(formats);
        return option.Under(OptionGroups.Output);
    }

    /// <summary>The format to write.</summary>
    /// <param name="named">The value of the option.</param>
    /// <param name="output">The file to write; null for none.</param>
    public static string Of(string? named, string? output) =>
        named ?? (output is not null && ByExtension.TryGetValue(Path.GetExtension(output), out string? format) ? format : Table);
}
