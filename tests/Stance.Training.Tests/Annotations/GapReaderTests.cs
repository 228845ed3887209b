using Stance.Training.Annotations;

namespace Stance.Training.Tests.Annotations;

public class GapReaderTests
{
    private const string Header = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n";

    [Fact]
    public void Spans_cover_what_they_name()
    {
        using TestFolder folder = new();
        string path = folder.Write("gap.tsv", Header + "x-1\t\U0001F6A2 Ada Moss met Carol Reid. She left.\tShe\t27\tAda Moss\t2\tFALSE\tCarol Reid\t15\tTRUE\t-\n");

        PronounExample example = Assert.Single(GapReader.Read(path));

        Assert.Equal("She", example.Text[example.Pronoun.Range]);
        Assert.Equal(("Ada Moss", false), (example.Text[example.A.Range], example.IsA));
        Assert.Equal(("Carol Reid", true), (example.Text[example.B.Range], example.IsB));
    }

    [Fact]
    public void An_offset_outside_is_refused()
    {
        using TestFolder folder = new();
        string path = folder.Write("gap.tsv", Header + "x-1\tShe left.\tShe\t99\tA\t0\tTRUE\tB\t0\tFALSE\t-\n");

        Assert.Contains(":2:", Assert.Throws<AnnotationException>(() => GapReader.Read(path).ToList()).Message);
    }
}
