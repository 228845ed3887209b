// Prints what a speaker warns of in an article.
using Stance;

if (args is not [string path, string name])
{
    Console.Error.WriteLine("Usage: ConsoleSample ARTICLE SPEAKER");
    return 2;
}
if (!File.Exists(path))
{
    Console.Error.WriteLine($"There is no file {path}.");
    return 2;
}

StatementExtractor extractor = StatementExtractor.Load();
StanceDocument document = extractor.Extract(File.ReadAllText(path));

// The article may call the speaker "she" or "the minister": the name is the full one wherever the article tells it.
Statement[] warnings = [.. document.Statements.Where(statement => statement.Stance.Label == StanceLabel.Warning && IsNamed(statement.Speaker))];
foreach (Statement warning in warnings)
{
    string target = warning.Target is { } whom ? $" [to {whom.Name ?? document.TextOf(whom.Span)}]" : "";
    Console.WriteLine($"{warning.Speaker}, {warning.Stance.Score:0.00}: {warning.Claim}{target}");
}
if (warnings.Length == 0)
{
    Console.WriteLine($"No warning by {name}. Speakers: {string.Join(", ", document.Speakers.Where(speaker => speaker.Name is not null))}.");
}
return 0;

bool IsNamed(Speaker speaker) => speaker.Name?.Contains(name, StringComparison.OrdinalIgnoreCase) == true;
