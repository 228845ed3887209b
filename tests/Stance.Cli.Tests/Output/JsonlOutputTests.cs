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

        output.Write(new("half \uDC00"), document);
        output.WriteError(new("12", IsNumber: true), "gone");

        string[] lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n');
        Assert.Equal(3, lines.Length);
        JsonElement record = JsonDocument.Parse(lines[0]).RootElement;
        Assert.Equal("half \uFFFD", record.GetProperty("id").GetString());
        Assert.Equal("\uFFFD\u0001\"é", record.GetProperty("sentences")[0].GetProperty("speaker").GetString());
        Assert.Contains("é", lines[0]);
        Assert.Equal("""{"id":12,"error":"gone"}""", lines[1]);
    }
}
