using System.CommandLine;
using Stance.Training.Annotations;
using Stance.Training.Annotations.Formats;

namespace Stance.Cli.Commands;

/// <summary>Options that the commands of annotated data share.</summary>
internal static class ExampleOptions
{
    private const string Utf16 = "utf-16";
    private const string CodePoints = "code-points";

    /// <summary>An option that takes the name of a format.</summary>
    public static Option<string?> Format(string name, string description)
    {
        Option<string?> format = new(name) { Description = description, HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong([.. ExampleFormats.All.Select(known => known.Name)]);
        return format;
    }

    /// <summary>An option that takes what offsets count.</summary>
    public static Option<string?> Offsets(string name, string description)
    {
        Option<string?> offsets = new(name) { Description = description, HelpName = "UNIT" };
        offsets.AcceptOnlyFromAmong(Utf16, CodePoints);
        return offsets;
    }

    /// <summary>The unit of a value of <see cref="Offsets"/>; null for none.</summary>
    public static OffsetUnit? UnitOf(string? value) => value switch
    {
        null => null,
        CodePoints => OffsetUnit.CodePoint,
        _ => OffsetUnit.Utf16,
    };
}
