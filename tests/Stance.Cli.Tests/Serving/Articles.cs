using System.Globalization;

namespace Stance.Cli.Tests.Serving;

/// <summary>Texts for tests of the server.</summary>
internal static class Articles
{
    public const string Short = "Foreign Minister Ida Brandt condemned the raid on Thursday. \"Larnov will pay a price,\" she warned.";

    /// <summary>Some different articles.</summary>
    public static string Numbered(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"Larnov warned Oslo on Monday that it would close {number} ports. \"We have nothing to fear,\" Prime Minister Tomas Okafor told reporters. He condemned the {number} arrests.\n\n{Short}");

    /// <summary>An article that takes far longer than a test may, so that only cancelling ends it.</summary>
    public static string Endless { get; } = string.Concat(Enumerable.Range(0, 50_000).Select(number => Numbered(number) + "\n\n"));
}
