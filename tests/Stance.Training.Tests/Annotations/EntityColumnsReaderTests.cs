using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Tests.Annotations;

public sealed class EntityColumnsReaderTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Names_start_with_B_and_go_on_with_I() => Assert.Equal(
        ["Ana Ruiz/Person", "Cho/Person", "Port Authority/Organization"],
        NamesIn("Ana\tB-PERSON\nRuiz\tI-PERSON\nCho\tB-PERSON\nof\tO\nPort\tB-ORGANIZATION\nAuthority\tI-ORGANIZATION\n"));

    [Fact]
    public void Without_B_a_name_starts_where_the_kind_changes() => Assert.Equal(
        ["Ana Ruiz/Person", "Oslo/Location", "Cho/Person"],
        NamesIn("Ana I-PER\nRuiz I-PER\nOslo I-LOC\nand O\nCho I-PER\n"));

    [Fact]
    public void Names_inside_names_are_passed_over() => Assert.Equal(
        ["Bank of Oslo/Organization"],
        NamesIn("Bank\tB-Organization\tO\nof\tI-Organization\tO\nOslo\tI-Organization\tB-Location\n"));

    [Fact]
    public void Every_kind_has_its_names() => Assert.Equal(
        ["a/Location", "b/Nationality", "c/Other", "d/Other", "e/Organization"],
        NamesIn("a B-Facility\nb B-NORP\nc B-Product\nd B-MISC\ne B-ORG\nf B-DATE\ng O\n"));

    [Fact]
    public void Name_does_not_go_on_in_the_next_sentence()
    {
        Document document = Read("left O\nAna I-PER\n\n\nRuiz I-PER\n \n");
        Assert.Equal(["Ana", "Ruiz"], document.Entities.Select(e => document.TextOf(e.Tokens)));
        Assert.Equal(["left Ana", "Ruiz"], document.Sentences.Select(s => document.TextOf(s.Tokens)));
    }

    [Fact]
    public void Last_sentence_counts_without_a_blank_line_after_it() => Assert.Equal(["Ana/Person"], NamesIn("Ana I-PER"));

    [Theory]
    [InlineData("Ana\tO\nRuiz\n", 2)]
    [InlineData("Ana\tO\n\n\tB-PERSON\n", 3)]
    public void Broken_line_is_named(string text, int line)
    {
        var error = Assert.Throws<AnnotationException>(() => Read(text));
        Assert.StartsWith($"{_folder.PathOf("names.txt")}:{line}: expected a word and a label", error.Message, StringComparison.Ordinal);
    }

    private IEnumerable<string> NamesIn(string text)
    {
        Document document = Read(text);
        return document.Entities.Select(e => $"{document.TextOf(e.Tokens)}/{e.Kind}");
    }

    private Document Read(string text) => EntityColumnsReader.Read(_folder.Write("names.txt", text));
}
