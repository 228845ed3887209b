using System.Text.Json;
using System.Text.RegularExpressions;
using Stance.Docs.Tests.Pages;

namespace Stance.Docs.Tests.Execution;

/// <summary>Holds what was printed against what a page shows.</summary>
internal static class ExpectedOutput
{
    private const string AnyLines = "...";
    private const char AnyText = '…';

    /// <summary>
    /// Null where it was printed. A line <c>...</c> stands for any lines and a <c>…</c> in a line for any text; JSON may leave out members and the end of lists.
    /// </summary>
    public static string? Difference(CodeBlock shown, string printed)
    {
        if (shown.Language == "json")
        {
            return Missing(JsonDocument.Parse(shown.Text).RootElement, JsonDocument.Parse(printed).RootElement, "$") is { } missing ? $"{missing}\nprinted:\n{printed}" : null;
        }
        string[] expected = Lines(shown.Text);
        string[] actual = Lines(printed);
        return Matches(expected, actual) ? null : $"shown:\n{string.Join('\n', expected)}\nprinted:\n{string.Join('\n', actual)}";
    }

    private static bool Matches(ReadOnlySpan<string> expected, ReadOnlySpan<string> actual)
    {
        while (!expected.IsEmpty && expected[0] != AnyLines)
        {
            if (actual.IsEmpty || !IsLike(expected[0], actual[0]))
            {
                return false;
            }
            expected = expected[1..];
            actual = actual[1..];
        }
        if (expected.IsEmpty)
        {
            return actual.IsEmpty;
        }
        for (int skipped = 0; skipped <= actual.Length; skipped++)
        {
            if (Matches(expected[1..], actual[skipped..]))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsLike(string expected, string actual) =>
        expected == actual || (expected.Contains(AnyText) && Regex.IsMatch(actual, $"^{string.Join(".*", expected.Split(AnyText).Select(Regex.Escape))}$"));

    private static string? Missing(JsonElement expected, JsonElement actual, string at) => (expected.ValueKind, actual.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => expected.EnumerateObject()
            .Select(member => actual.TryGetProperty(member.Name, out JsonElement found) ? Missing(member.Value, found, $"{at}.{member.Name}") : $"{at}.{member.Name} was not printed")
            .FirstOrDefault(problem => problem is not null),
        (JsonValueKind.Array, JsonValueKind.Array) => expected.GetArrayLength() > actual.GetArrayLength()
            ? $"{at} has {actual.GetArrayLength()} elements"
            : expected.EnumerateArray().Zip(actual.EnumerateArray()).Select((pair, i) => Missing(pair.First, pair.Second, $"{at}[{i}]")).FirstOrDefault(problem => problem is not null),
        _ => JsonElement.DeepEquals(expected, actual) ? null : $"{at}: shown {expected.GetRawText()}, printed {actual.GetRawText()}",
    };

    private static string[] Lines(string text) => [.. text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.TrimEnd())];
}
