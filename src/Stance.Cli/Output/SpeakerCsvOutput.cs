using System.Globalization;
using System.Text;

namespace Stance.Cli.Output;

/// <summary>Comma-separated values as RFC 4180 has them, one row a speaker under a header: for spreadsheets.</summary>
internal sealed class SpeakerCsvOutput(OutputStream output) : ISpeakerOutput
{
    public void Write(IReadOnlyList<SpeakerSummary> speakers, IReadOnlyList<StanceLabel> labels)
    {
        WriteRow(["name", "kind", "id", "documents", "statements", .. labels.Select(label => label.Name), "first", "last", "aliases"]);
        foreach (SpeakerSummary speaker in speakers)
        {
            WriteRow(
            [
                speaker.Name ?? "",
                JsonLine.NameOf(speaker.Kind),
                speaker.Id ?? "",
                Number(speaker.Documents),
                Number(speaker.Statements),
                .. labels.Select(label => Number(speaker.Stances.GetValueOrDefault(label))),
                speaker.FirstDocument,
                speaker.LastDocument,
                string.Join("; ", speaker.Aliases),
            ]);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Field(string value) =>
        value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private void WriteRow(IEnumerable<string> values) => output.Write(Encoding.UTF8.GetBytes(string.Join(',', values.Select(Field)) + "\r\n"));
}
