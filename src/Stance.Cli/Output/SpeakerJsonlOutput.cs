using System.Text.Json;

namespace Stance.Cli.Output;

/// <summary>One JSON object a speaker, on one line: for programs.</summary>
internal sealed class SpeakerJsonlOutput(OutputStream output) : ISpeakerOutput
{
    private readonly JsonLine _line = new(output);

    public void Write(IReadOnlyList<SpeakerSummary> speakers, IReadOnlyList<StanceLabel> labels)
    {
        foreach (SpeakerSummary speaker in speakers)
        {
            _line.Write(json => Write(json, speaker, labels));
        }
    }

    private static void Write(Utf8JsonWriter json, SpeakerSummary speaker, IReadOnlyList<StanceLabel> labels)
    {
        json.WriteString("name", speaker.Name);
        json.WriteString("kind", JsonLine.NameOf(speaker.Kind));
        json.WriteString("id", speaker.Id);
        json.WriteStartArray("aliases");
        foreach (string alias in speaker.Aliases)
        {
            json.WriteStringValue(alias);
        }
        json.WriteEndArray();
        json.WriteNumber("documents", speaker.Documents);
        json.WriteNumber("statements", speaker.Statements);
        json.WriteStartObject("stances");
        foreach (StanceLabel label in labels)
        {
            json.WriteNumber(label.Name, speaker.Stances.GetValueOrDefault(label));
        }
        json.WriteEndObject();
        json.WriteString("first", speaker.FirstDocument);
        json.WriteString("last", speaker.LastDocument);
    }
}
