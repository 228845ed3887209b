// Writes every statement with a stance, of all articles of a folder, to one CSV file. All cores work; Ctrl+C stops, and what is written stays.
using System.Runtime.CompilerServices;
using CsvHelper;
using Stance;

if (args is not [string folder, string output])
{
    Console.Error.WriteLine("Usage: CorpusToCsv FOLDER OUTPUT.csv");
    return 2;
}
if (!Directory.Exists(folder))
{
    Console.Error.WriteLine($"There is no folder {folder}.");
    return 2;
}

using CancellationTokenSource stop = new();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

string[] articles = [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)];
StatementExtractor extractor = StatementExtractor.Load();
int done = 0;
int rows = 0;
await using FileStream file = File.Create(output);
await using CsvWriter csv = CsvWriter.Create(file);
try
{
    await csv.WriteRecordsAsync(ExtractAsync(stop.Token), stop.Token);
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine($"Stopped after {done} of {articles.Length} articles.");
    return 130;
}
Console.WriteLine($"{done} articles, {rows} statements with a stance: {output}");
return 0;

async IAsyncEnumerable<Row> ExtractAsync([EnumeratorCancellation] CancellationToken cancellationToken)
{
    // Documents come in the order of the articles, and only a few are held at a time.
    await foreach (StanceDocument document in extractor.ExtractAsync(ReadAsync(cancellationToken), cancellationToken: cancellationToken))
    {
        string article = Path.GetFileNameWithoutExtension(articles[done++]);
        foreach (Statement statement in document.Statements.Where(one => one.Stance.Label != StanceLabel.None))
        {
            rows++;
            yield return Row.Of(article, statement, document);
        }
    }
}

async IAsyncEnumerable<string> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
{
    foreach (string article in articles)
    {
        yield return await File.ReadAllTextAsync(article, cancellationToken);
    }
}
