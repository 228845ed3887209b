namespace Stance.Tests.Readme;

/// <summary>The example of README.md, compiled.</summary>
internal static class ReadmeExample
{
    /// <summary>Line by line what README.md shows, after <c>using Stance;</c>.</summary>
    public static void Run()
    {
        StatementExtractor extractor = StatementExtractor.Load();
        StanceDocument document = extractor.Extract(
            """
            Seoul condemned the missile launch as a "reckless provocation." Defense Minister Kang Min-jae
            warned on Monday that more tests would come at a price. "Our people are safe," he said.
            """);
        foreach (Statement statement in document.Statements)
        {
            string source = statement.Source is { } span ? document.TextOf(span) : "not named";
            Console.WriteLine($"{statement.Speaker} ({source}), {statement.Stance.Label}: {statement.Claim}");
        }
    }
}
