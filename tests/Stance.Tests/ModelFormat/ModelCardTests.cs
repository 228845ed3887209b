using Stance.ModelFormat;

namespace Stance.Tests.ModelFormat;

public class ModelCardTests
{
    [Fact]
    public void Both_cards_come_back()
    {
        ModelFile file = new();
        ModelCard card = new("3.1", "# For people", """{"schema":1}""");
        card.Write(file);
        Assert.Equal(["card", "card.json"], file.Sections.Select(section => section.Name));
        Assert.Equal(card, ModelCard.Read(file));
    }

    [Fact]
    public void A_file_of_before_there_was_a_card_for_programs_has_none()
    {
        ModelFile file = new();
        new ModelCard("1.0", "# For people").Write(file);
        Assert.Equal(["card"], file.Sections.Select(section => section.Name));
        Assert.Null(ModelCard.Read(file).Json);
    }

    [Fact]
    public void A_card_for_programs_that_is_cut_short_or_too_long_is_refused()
    {
        ModelFile file = new();
        new ModelCard("3.1", "# For people", """{"schema":1}""").Write(file);
        byte[] bytes = file.Sections[1].Bytes.ToArray();
        foreach (byte[] damaged in new byte[][] { bytes[..^1], [.. bytes, 0], [] })
        {
            Assert.Throws<InvalidModelException>(() => ModelCard.Read(new ModelFile([file.Sections[0], file.Sections[1] with { Bytes = damaged }])));
        }
    }
}
