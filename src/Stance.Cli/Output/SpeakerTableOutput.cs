using System.Globalization;
using Spectre.Console;

namespace Stance.Cli.Output;

/// <summary>One table, one row a speaker: for people.</summary>
internal sealed class SpeakerTableOutput(OutputStream output, bool hasColor, int width) : ISpeakerOutput
{
    // The most frequent ones say it.
    private const int MostAliases = 4;

    private readonly TextTable _text = new(output, hasColor, width);

    public void Write(IReadOnlyList<SpeakerSummary> speakers, IReadOnlyList<StanceLabel> labels)
    {
        var table = new Table();
        table.AddColumn("Speaker");
        table.AddColumn(new TableColumn("Kind") { NoWrap = true });
        table.AddColumn(Number("Documents"));
        table.AddColumn(Number("Statements"));
        foreach (StanceLabel label in labels)
        {
            table.AddColumn(Number(label.Name));
        }
        table.AddColumn("Also called");
        foreach (SpeakerSummary speaker in speakers)
        {
            string more = speaker.Aliases.Count > MostAliases ? " ..." : "";
            int[] counts = [speaker.Documents, speaker.Statements, .. labels.Select(label => speaker.Stances.GetValueOrDefault(label))];
            table.AddRow(
            [
                TextTable.Cell(speaker.ToString()),
                TextTable.Cell(JsonLine.NameOf(speaker.Kind)),
                .. counts.Select(count => TextTable.Cell(count.ToString(CultureInfo.InvariantCulture))),
                TextTable.Cell(string.Join("; ", speaker.Aliases.Take(MostAliases)) + more),
            ]);
        }
        _text.Write($"{TextTable.Count(speakers.Count, "speaker")}, {TextTable.Count(speakers.Sum(speaker => speaker.Statements), "statement")}", table);
    }

    private static TableColumn Number(string name) => new(Markup.Escape(name)) { Alignment = Justify.Right };
}
