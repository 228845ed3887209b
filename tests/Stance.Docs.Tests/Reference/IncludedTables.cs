using System.Text;
using System.Text.RegularExpressions;

namespace Stance.Docs.Tests.Reference;

/// <summary>
/// Tables that a page shows as another file has them, so that no figure is typed twice: between <c>&lt;!-- table: PATH | HEAD --&gt;</c> and
/// <c>&lt;!-- /table --&gt;</c> stands the first table of the file whose head line starts with <c>| HEAD</c>.
/// </summary>
internal static partial class IncludedTables
{
    /// <summary>The page with its tables as the other files have them now.</summary>
    /// <exception cref="InvalidDataException">A file has no such table.</exception>
    public static string Fill(string page, Func<string, string> read) => Place().Replace(page, place =>
        $"{place.Groups["start"].Value}\n\n{Find(read(place.Groups["path"].Value), place.Groups["head"].Value, place.Groups["path"].Value)}\n{place.Groups["end"].Value}");

    private static string Find(string file, string head, string path)
    {
        StringBuilder table = new();
        foreach (string line in file.ReplaceLineEndings("\n").Split('\n'))
        {
            if (table.Length > 0 && !line.StartsWith('|'))
            {
                break;
            }
            if (table.Length > 0 || Spaces().Replace(line, " ").StartsWith("| " + head, StringComparison.Ordinal))
            {
                table.Append(line).Append('\n');
            }
        }
        return table.Length > 0 ? table.ToString() : throw new InvalidDataException($"{path} has no table whose head line starts with '| {head}'.");
    }

    [GeneratedRegex(@"(?<start><!-- table: (?<path>\S+) \| (?<head>.+?) -->)\n.*?(?<end><!-- /table -->)", RegexOptions.Singleline)]
    private static partial Regex Place();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
