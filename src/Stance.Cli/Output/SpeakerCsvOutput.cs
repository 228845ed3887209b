using System.Globalization;

namespace Stance.Cli.Output;

/// <summary>One row a speaker under a row of names: for spreadsheets.</summary>
internal sealed class SpeakerCsvOutput(OutputStream output) : ISpeakerOutput
{
    public void Write(IReadOnlyList<SpeakerSummary> speakers, IReadOnlyList<StanceLabel> labels)
    {
        string?[] names = ["name", "kind", "id", "documents", "statements", .. labels.Select(label => label.Name), "first", "last", "aliases"];
        new CsvTable(output).Write(speakers.Select(speaker => RowOf(speaker, labels)).Prepend(names));
    }

    private static string?[] RowOf(SpeakerSummary speaker, IReadOnlyList<StanceLabel> labels) =>
    [
        speaker.Name,
        JsonLine.NameOf(speaker.Kind),
        speaker.Id,
        Number(speaker.Documents),
        Number(speaker.Statements),
        .. labels.Select(label => Number(speaker.Stances.GetValueOrDefault(label))),
        speaker.FirstDocument,
        speaker.LastDocument,
        string.Join("; ", speaker.Aliases),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
