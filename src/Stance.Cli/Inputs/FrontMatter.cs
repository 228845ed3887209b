namespace Stance.Cli.Inputs;

/// <summary>What stands above a Markdown text between lines of three hyphens: one value a name, or a list.</summary>
/// <param name="Title">The headline.</param>
/// <param name="Byline">Who wrote it.</param>
/// <param name="Date">When it was written.</param>
internal sealed record FrontMatter(string? Title, string? Byline, DateOnly? Date)
{
    private static readonly string[] BylineNames = ["author", "authors", "byline"];

    /// <summary>Reads the lines between the hyphens. Not all of YAML: what has another shape is passed over.</summary>
    public static FrontMatter Parse(IEnumerable<string> lines)
    {
        Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
        string? name = null;
        foreach (string line in lines)
        {
            string trimmed = line.Trim();
            if (name is not null && trimmed.StartsWith("- ", StringComparison.Ordinal))
            {
                values[name] = values[name].Length == 0 ? Unquoted(trimmed[2..]) : $"{values[name]}, {Unquoted(trimmed[2..])}";
                continue;
            }
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && !char.IsWhiteSpace(line[0]))
            {
                name = line[..colon].Trim();
                values[name] = Scalar(line[(colon + 1)..].Trim());
            }
        }
        string? ValueOf(string key) => values.TryGetValue(key, out string? value) && value.Length > 0 ? value : null;
        return new(ValueOf("title"), BylineNames.Select(ValueOf).FirstOrDefault(value => value is not null), RecordDate.Find(ValueOf("date")));
    }

    private static string Scalar(string value) =>
        value is ['[', .., ']'] ? string.Join(", ", value[1..^1].Split(',').Select(one => Unquoted(one.Trim()))) : Unquoted(value);

    private static string Unquoted(string value) => value is ['"', .., '"'] or ['\'', .., '\''] ? value[1..^1] : value;
}
