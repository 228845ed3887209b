namespace Stance.Tests.Golden;

/// <summary>
/// What an article's statements should be, one line each: <c>speaker | cue | stance | claim</c>. A line without a mark is right and found; one
/// that starts with <c>?</c> is found and wrong; one that starts with <c>-</c> is right and missed.
/// </summary>
internal static class GoldenStatements
{
    private const string Header = "# speaker | cue | stance | claim    (found and wrong: ?   right and missed: -)";

    /// <summary>The line of a statement, without a mark.</summary>
    public static string LineOf(StanceDocument document, Statement statement)
    {
        string speaker = statement.Speaker.Kind == SpeakerKind.Author ? "(author)" : statement.Speaker.ToString();
        string cue = statement.Cue is { } span ? document.TextOf(span) : "(none)";
        return string.Join(' ', $"{speaker} | {cue} | {statement.Stance.Label} | {statement.Claim}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>
    /// The golden file as it should be for what is found now, given what its lines say is right. A line that nobody has judged yet counts as
    /// wrong.
    /// </summary>
    public static string Judge(string golden, IReadOnlyList<string> found)
    {
        string[] right =
        [
            .. golden.Split('\n').Where(line => line.Length > 0 && line[0] is not ('#' or '?')).Select(line => line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line),
        ];
        string[] lines =
        [
            Header,
            .. found.Select(line => right.Contains(line) ? line : "? " + line),
            .. right.Except(found).Select(line => "- " + line),
        ];
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>The lines that differ, for people; empty where the files are equal.</summary>
    public static string Difference(string golden, string judged)
    {
        string[] was = golden.Split('\n');
        string[] now = judged.Split('\n');
        IEnumerable<string> gone = was.Except(now).Select(line => "  in the file, not now:  " + line);
        IEnumerable<string> added = now.Except(was).Select(line => "  now, not in the file:  " + line);
        string lines = string.Join('\n', gone.Concat(added));
        return golden == judged || lines.Length > 0 ? lines : "  the same lines in another order";
    }
}
