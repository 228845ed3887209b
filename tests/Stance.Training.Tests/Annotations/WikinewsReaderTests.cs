using Stance.Training.Annotations;

namespace Stance.Training.Tests.Annotations;

public class WikinewsReaderTests
{
    [Fact]
    public void Texts_are_read_with_their_lines_commas_and_quotation_marks()
    {
        using TestFolder folder = new();
        folder.Write("a.csv", "url,date,title,text\nu1,2020-01-02,Talks,\"\"\"We agree,\"\" she said.\n\nThey left, too.\"\n\"u2\",2020-01-03,\"A, b\",Plain text\n");
        Assert.Equal(["\"We agree,\" she said.\n\nThey left, too.", "Plain text"], WikinewsReader.Read(folder.PathOf("a.csv")));
    }

    [Fact]
    public void Row_with_a_missing_cell_is_named()
    {
        using TestFolder folder = new();
        folder.Write("a.csv", "url,date,title,text\nu1,2020-01-02,Talks\n");
        var error = Assert.Throws<AnnotationException>(() => WikinewsReader.Read(folder.PathOf("a.csv")).ToList());
        Assert.StartsWith(folder.PathOf("a.csv") + ":2:", error.Message, StringComparison.Ordinal);
    }
}
