using Stance.Training.Cards;

namespace Stance.Training.Tests.Cards;

public class TrainingCardTests
{
    private static readonly string Schema = File.ReadAllText(Repository.PathOf("docs", "model-card.schema.json"));

    private static readonly TrainingCard Card = new()
    {
        Name = "Harbour news",
        Version = "4.2",
        Description = "Judges what ferry companies say.",
        Labels = ["calm", "storm"],
        Parts =
        [
            new()
            {
                Name = CardPart.Encoder,
                TakenFrom = "English news model 3.0",
                Notes = ["It learned to read elsewhere."],
            },
            new()
            {
                Name = CardPart.Stance,
                Seed = 3,
                Options = [("budget", "00:10:00")],
                Data =
                [
                    new()
                    {
                        Name = "port.csv", Use = CardUse.Training, Bytes = 120, Sha256 = new string('a', 64), Rows = 5, Documents = 2,
                        Labels = [("calm", 2), ("storm", 3)],
                    },
                    new() { Name = "weather", Use = CardUse.Measuring, Corpus = "Weather", Licence = "CC0", Bytes = 7, Sha256 = new string('b', 64) },
                ],
                Scores = [new(CardPart.Stance, "5 statements", [("macro F1", new(0.75, new(0.5, 0.875))), ("accuracy", new(0.8, null))])],
            },
        ],
        Sections = [("encoder", 1234567)],
        IntendedUse = ["Reading port news."],
        Limits = ["Not for airports."],
        Licences = ["None is known."],
    };

    [Fact]
    public void What_was_written_is_read() =>
        Assert.Equal(TrainingCardWriter.Write(Card), TrainingCardWriter.Write(TrainingCardReader.Read(TrainingCardWriter.Write(Card))));

    [Fact]
    public void Card_follows_its_schema() => Assert.Empty(JsonSchemaCheck.Problems(Schema, TrainingCardWriter.Write(Card)));

    [Theory]
    [InlineData("\"use\":\"training\"", "\"use\":\"fun\"", "$.parts[1].data[0].use")]
    [InlineData("\"seed\":3", "\"seed\":\"3\"", "$.parts[1].seed")]
    [InlineData("\"schema\":1", "\"schema\":2", "$.schema")]
    [InlineData("\"low\":null,", "", "$.parts[1].scores[0].figures[1] has no 'low'")]
    [InlineData("\"labels\":[", "\"time\":\"now\",\"labels\":[", "$ has 'time'")]
    public void Schema_refuses_what_is_no_card(string part, string other, string problem)
    {
        string json = TrainingCardWriter.Write(Card);
        Assert.Contains(part, json);
        Assert.StartsWith(problem, Assert.Single(JsonSchemaCheck.Problems(Schema, json.Replace(part, other))));
    }

    [Fact]
    public void People_read_the_same_as_programs()
    {
        string text = TrainingCardText.Of(Card);
        Assert.StartsWith("# Harbour news 4.2\n\nJudges what ferry companies say.\n\nLabels: calm, storm.\n", text);
        Assert.Contains("## Part: encoder\n\ntaken from English news model 3.0, as it was.\n\nAs its card says:\n\n- It learned to read elsewhere.\n", text);
        Assert.Contains("seed 3; budget: 00:10:00.", text);
        Assert.Contains($"- port.csv: 5 rows of 2 documents (calm 2, storm 3); sha256 {new string('a', 64)}\n", text);
        Assert.Contains("Measured by:\n\n- weather: Weather; licence: CC0; sha256 bbbb", text);
        Assert.Contains("- stance, 5 statements: macro F1 0.7500 [0.500, 0.875], accuracy 0.8000\n", text);
        Assert.Contains("- encoder: 1,234,567 bytes\n", text);
        Assert.Contains("- Reading port news.\n", text);
        Assert.Contains("- Not for airports.\n", text);
        Assert.Contains("- None is known.\n", text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"schema":1,"name":null}""")]
    public void What_is_no_card_is_an_invalid_model(string json) =>
        Assert.Contains("card.json", Assert.Throws<InvalidModelException>(() => TrainingCardReader.Read(json)).Message);

    [Fact]
    public void Parts_taken_over_say_where_from_and_keep_where_they_were_from_before()
    {
        Assert.Equal(["English news model 3.0", "Harbour news 4.2"], Card.PartsTakenOver().Select(part => part.TakenFrom));
        CardPart part = Assert.Single(Card.PartsTakenOver(CardPart.Encoder));
        Assert.Equal((CardPart.Stance, 5), (part.Name, part.Data[0].Rows));
    }

    [Fact]
    public void Fingerprints_are_those_of_sha256sum()
    {
        using TestFolder folder = new();
        string file = folder.Write("port/b.txt", "abc");
        Assert.Equal(new Fingerprint(3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"), Fingerprint.Of(file));
        Fingerprint before = Fingerprint.Of(folder.PathOf("port"));
        folder.Write("port/a.txt", "");
        Fingerprint after = Fingerprint.Of(folder.PathOf("port"));
        Assert.Equal((before.Bytes, false), (after.Bytes, before.Sha256 == after.Sha256));
        File.Delete(folder.PathOf("port/a.txt"));
        Assert.Equal(before, Fingerprint.Of(folder.PathOf("port")));
    }
}
