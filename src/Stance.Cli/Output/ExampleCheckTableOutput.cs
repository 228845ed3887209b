using System.Globalization;
using Spectre.Console;
using Stance.Training.Annotations;
using Stance.Training.Evaluation;

namespace Stance.Cli.Output;

/// <summary>Tables of what a check found, the worst first: for people.</summary>
internal sealed class ExampleCheckTableOutput(OutputStream output, bool hasColor, int width)
{
    // As much as somebody looks through; the JSON has all.
    private const int MostSuspects = 50;
    private const int MostRows = 10;
    private const int MostCharacters = 300;

    private readonly TextTable _text = new(output, hasColor, width);

    /// <summary>Writes the tables.</summary>
    /// <param name="check">What was counted.</param>
    /// <param name="suspects">Labels that are probably wrong; null where nobody looked.</param>
    public void Write(ExampleCheck check, IReadOnlyList<LabelSuspect>? suspects)
    {
        WriteLabels(check);
        WriteSummary(check, suspects);
        Write("Same text and spans, different labels", ["Examples", "Labels", "Text"], [.. check.Duplicates.Where(group => group.IsConflict)], MostRows, group =>
        [
            string.Join(", ", group.Examples.Select(Side)),
            string.Join(", ", group.Examples.Select(e => e.Example.Label.Name)),
            Brief(group.Examples[0].Example.Text),
        ]);
        Write("Documents on both sides of the split", ["Document", "Train", "Dev"], [.. check.Documents.Where(document => document.IsShared)], MostRows, document =>
            [document.Name, Number(document.Train), Number(document.Dev)]);
        Write("The same or nearly the same text on both sides of the split", ["Similarity", "Train", "Dev"], [.. check.NearDuplicates.Where(pair => pair.IsBetweenSplits)], MostRows, pair =>
        [
            pair.Similarity.ToString("0.00", CultureInfo.InvariantCulture),
            $"{pair.First.Example.Id}: {Brief(pair.First.Example.Text)}",
            $"{pair.Second.Example.Id}: {Brief(pair.Second.Example.Text)}",
        ]);
        Write("Nearly the same text", ["Similarity", "One", "Other"], [.. check.NearDuplicates.Where(pair => !pair.IsBetweenSplits)], MostRows, pair =>
        [
            pair.Similarity.ToString("0.00", CultureInfo.InvariantCulture),
            $"{pair.First.Example.Id}: {Brief(pair.First.Example.Text)}",
            $"{pair.Second.Example.Id}: {Brief(pair.Second.Example.Text)}",
        ]);
        Write("Spans that are probably marked wrongly", ["Example", "Span", "Covers", "It"], check.SpanFlaws, MostRows, flaw =>
        [
            flaw.Example.Id,
            $"{flaw.Member} {flaw.Span}",
            Brief(flaw.Example.Text[flaw.Span.Range]),
            ExampleCheckNames.Describe(flaw.Kind),
        ]);
        Write("Labels that are probably wrong", ["Example", "Label", "Rather", "Statement", "Text"], suspects ?? [], MostSuspects, suspect =>
        [
            suspect.Example.Id,
            Labelled(suspect.Example.Label, suspect.GivenProbability),
            Labelled(suspect.Suggested, suspect.SuggestedProbability),
            Brief(StatementOf(suspect.Example)),
            Brief(suspect.Example.Text),
        ]);
    }

    private static string Side(SplitExample example) => example.IsDev ? $"{example.Example.Id} (dev)" : example.Example.Id;

    private static string Labelled(StanceLabel label, double probability) => string.Create(CultureInfo.InvariantCulture, $"{label} {probability:0.00}");

    // One text may hold several statements: source and cue tell which one is meant.
    private static string StatementOf(StanceExample example) => string.Join(
        ' ', new[] { example.Source, example.Cue }.Where(span => span is not null).OrderBy(span => span!.Value.Start).Select(span => example.Text[span!.Value.Range]));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Brief(string text) => text.Length <= MostCharacters ? text : string.Concat(text.AsSpan(0, MostCharacters), " ...");

    private static string Describe(LengthSummary lengths) =>
        string.Create(CultureInfo.InvariantCulture, $"{lengths.Least} to {lengths.Most}, half of them up to {lengths.Median}, 95 % up to {lengths.Most95}");

    private void WriteLabels(ExampleCheck check)
    {
        int[] confidences = [.. Enumerable.Range(StanceExample.Doubtful, StanceExample.Clear)];
        var table = new Table();
        string[] columns = ["Label", "Train", "Dev", .. confidences.Select(confidence => $"Confidence {Number(confidence)}")];
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(column) { Alignment = column == "Label" ? Justify.Left : Justify.Right });
        }
        foreach (StanceLabel label in check.Labels)
        {
            StanceExample[] examples = [.. check.Train.Concat(check.Dev).Where(e => e.Label == label)];
            int[] counts = [check.Train.Count(e => e.Label == label), check.Dev.Count(e => e.Label == label), .. confidences.Select(c => examples.Count(e => e.Confidence == c))];
            table.AddRow([TextTable.Cell(label.Name), .. counts.Select(count => TextTable.Cell(Number(count)))]);
        }
        _text.Write($"{TextTable.Count(check.Train.Count, "example")} to train on, {TextTable.Count(check.Dev.Count, "example")} for development", table);
    }

    private void WriteSummary(ExampleCheck check, IReadOnlyList<LabelSuspect>? suspects)
    {
        IEnumerable<StanceExample> all = check.Train.Concat(check.Dev);
        (string Name, string Value)[] rows =
        [
            ("Documents", check.Documents.Count == 0 ? "0" : $"{Number(check.Documents.Count)}, the largest with {Number(check.Documents[0].Train + check.Documents[0].Dev)} examples ({check.Documents[0].Name})"),
            ("Documents on both sides of the split", Number(check.Documents.Count(document => document.IsShared))),
            ("Characters a text", Describe(LengthSummary.Of(all.Select(e => e.Text.Length)))),
            ("Words a text", Describe(LengthSummary.Of(all.Select(e => LengthSummary.WordsOf(e.Text))))),
            ("Ids used twice", Number(check.RepeatedIds.Count)),
            ("Same text and spans", $"{Number(check.Duplicates.Count)}, {Number(check.Duplicates.Count(group => group.IsConflict))} of them with different labels, {Number(check.Duplicates.Count(group => group.IsBetweenSplits))} on both sides of the split"),
            ("Nearly the same text", $"{Number(check.NearDuplicates.Count(pair => !pair.IsBetweenSplits))} pairs on one side of the split, {Number(check.NearDuplicates.Count(pair => pair.IsBetweenSplits))} across it"),
            .. check.SpanFlaws.GroupBy(flaw => flaw.Kind).OrderBy(kind => kind.Key).Select(kind => ($"Span {ExampleCheckNames.Describe(kind.Key)}", Number(kind.Count()))),
            ("Labels that are probably wrong", suspects is null ? "not looked for" : Number(suspects.Count)),
        ];
        var table = new Table { ShowHeaders = false };
        table.AddColumn("");
        table.AddColumn("");
        foreach ((string name, string value) in rows)
        {
            table.AddRow(TextTable.Cell(name), TextTable.Cell(value));
        }
        _text.Write("Summary", table);
    }

    private void Write<T>(string title, string[] columns, IReadOnlyList<T> items, int most, Func<T, string[]> cells)
    {
        if (items.Count == 0)
        {
            return;
        }
        var table = new Table();
        table.AddColumns(columns);
        foreach (T item in items.Take(most))
        {
            table.AddRow([.. cells(item).Select(cell => TextTable.Cell(cell))]);
        }
        _text.Write(items.Count > most ? $"{title}: {Number(most)} of {Number(items.Count)}; --json lists all" : $"{title}: {Number(items.Count)}", table);
    }
}
