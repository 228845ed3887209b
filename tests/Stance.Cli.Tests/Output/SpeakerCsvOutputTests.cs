using System.Text;
using Stance.Cli.Output;

namespace Stance.Cli.Tests.Output;

public class SpeakerCsvOutputTests
{
    [Fact]
    public void Fields_that_hold_separators_are_quoted()
    {
        using var stream = new MemoryStream();
        var counts = new Dictionary<StanceLabel, int> { [StanceLabel.Warning] = 2 };
        SpeakerSummary speaker = new("Ada \"Ice\" Moss, Jr.", SpeakerKind.Person, "Q1", ["Moss", "the\nminister"], counts, 1, "a,b", "é");

        new SpeakerCsvOutput(new(stream, isOwn: false)).Write([speaker], [StanceLabel.Warning, StanceLabel.None]);

        Assert.Equal(
            "name,kind,id,documents,statements,warning,none,first,last,aliases\r\n"
                + "\"Ada \"\"Ice\"\" Moss, Jr.\",person,Q1,1,2,2,0,\"a,b\",é,\"Moss; the\nminister\"\r\n",
            Encoding.UTF8.GetString(stream.ToArray()));
    }
}
