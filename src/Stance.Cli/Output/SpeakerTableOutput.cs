using System.Globalization;
using Spectre.Console;
using PlainText = Spectre.Console.Text;

namespace Stance.Cli.Output;

/// <summary>One table, one row a speaker: for people.</summary>
internal sealed class SpeakerTableOutput(OutputStream output, bool hasColor, int width) : ISpeakerOutput
{
    // The most frequent ones say it.
    private const int MostAliases = 4;

    // More columns than this leave no room for the names.
    private const int MostLabelColumns = 6;

    private readonly TextTable _text = new(output, hasColor, width);

    public void Write(IReadOnlyList<SpeakerSummary> speakers, IReadOnlyList<StanceLabel> labels)
    {
        var table = new Table();
        table.AddColumn("Speaker");
        table.AddColumn(new TableColumn("Kind") { NoWrap = true });
        table.AddColumn(Number("Documents"));
        table.AddColumn(Number("Statements"));
        IReadOnlyList<StanceLabel> columns = labels.Count > MostLabelColumns ? [] : labels;
        foreach (StanceLabel label in columns)
        {
            table.AddColumn(Number(label.Name));
        }
        if (columns.Count == 0)
        {
            table.AddColumn("Stances");
        }
        table.AddColumn("Also called");
        foreach (SpeakerSummary speaker in speakers)
        {
            string more = speaker.Aliases.Count > MostAliases ? " ..." : "";
            int[] counts = [speaker.Documents, speaker.Statements, .. columns.Select(label => speaker.Stances.GetValueOrDefault(label))];
            table.AddRow(
            [
                TextTable.Cell(speaker.ToString()),
                TextTable.Cell(JsonLine.NameOf(speaker.Kind)),
                .. counts.Select(count => TextTable.Cell(count.ToString(CultureInfo.InvariantCulture))),
                .. columns.Count == 0 ? [TextTable.Cell(Stances(speaker))] : Array.Empty<PlainText>(),
                TextTable.Cell(string.Join("; ", speaker.Aliases.Take(MostAliases)) + more),
            ]);
        }
        _text.Write($"{TextTable.Count(speakers.Count, "speaker")}, {TextTable.Count(speakers.Sum(speaker => speaker.Statements), "statement")}", table);
    }

    // The most frequent first; of equals in ordinal order.
    private static string Stances(SpeakerSummary speaker) => string.Join(", ", speaker.Stances
        .Where(stance => stance.Value > 0)
        .OrderByDescending(stance => stance.Value)
        .ThenBy(stance => stance.Key.Name, StringComparer.Ordinal)
        .Select(stance => string.Create(CultureInfo.InvariantCulture, $"{stance.Key} {stance.Value}")));

    private static TableColumn Number(string name) => new(Markup.Escape(name)) { Alignment = Justify.Right };
}
