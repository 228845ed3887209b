using System.Text;
using System.Text.Json;
using Stance.Cli.Output;
using Stance.Text;

namespace Stance.Cli.Tests.Output;

public class JsonlOutputTests
{
    [Fact]
    public void Half_a_surrogate_pair_and_controls_still_give_valid_JSON()
    {
        using var stream = new MemoryStream();
        var output = new JsonlOutput(new OutputStream(stream, isOwn: false));
        Speaker speaker = new("\uD83D\u0001\"é", SpeakerKind.Person, null, []);
        StanceDocument document = new("\uD83D said", [new StanceSentence(new TextSpan(0, 6), StanceLabel.None, speaker, [])], [], [speaker]);

        output.Write(new(new("half \uDC00"), document));
        output.WriteError(new("12", IsNumber: true), "gone");

        string[] lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n');
        Assert.Equal(3, lines.Length);
        JsonElement record = JsonDocument.Parse(lines[0]).RootElement;
        Assert.Equal("half \uFFFD", record.GetProperty("id").GetString());
        Assert.Equal("\uFFFD\u0001\"é", record.GetProperty("sentences")[0].GetProperty("speaker").GetString());
        Assert.Contains("é", lines[0]);
        Assert.Equal("""{"id":12,"error":"gone"}""", lines[1]);
    }

    [Fact]
    public void A_target_has_its_span_its_name_and_its_kind()
    {
        using var stream = new MemoryStream();
        JsonLine line = new(new OutputStream(stream, isOwn: false));

        line.Write(json => JsonLine.WriteTarget(json, new(new(15, 23), "Peru", SpeakerKind.Government, "peru")));
        line.Write(json => JsonLine.WriteTarget(json, new(new(3, 6), null, SpeakerKind.Anonymous, null)));
        line.Write(json => JsonLine.WriteTarget(json, null));

        Assert.Equal(
            """
            {"target":{"start":15,"end":23,"name":"Peru","kind":"government","id":"peru"}}
            {"target":{"start":3,"end":6,"name":null,"kind":"anonymous","id":null}}
            {"target":null}

            """,
            Encoding.UTF8.GetString(stream.ToArray()),
            ignoreLineEndingDifferences: true);
    }
}
