using Stance.Training.Annotations.Formats;

namespace Stance.Training.Tests.Annotations.Formats;

public class CsvTextTests
{
    [Fact]
    public void Quoted_fields_hold_separators_marks_and_line_breaks()
    {
        CsvRecord[] records = [.. CsvText.Read("a,\"b,\"\"c\"\"\r\nd\",\r\ne,,f", ',')];
        Assert.Equal(["a", "b,\"c\"\r\nd", ""], records[0].Fields);
        Assert.Equal(["e", "", "f"], records[1].Fields);
        Assert.Equal([(1, 2), (3, 3)], records.Select(r => (r.Line, r.LastLine)));
        Assert.All(records, record => Assert.True(record.IsClosed));
    }

    [Theory]
    [InlineData("a,\"b\nc,d\n", false)]
    [InlineData("a,\"b\"c\n", false)]
    [InlineData("a,b\"c\n", true)]
    public void Mark_without_a_partner_is_told(string text, bool isClosed) => Assert.Equal(isClosed, Assert.Single(CsvText.Read(text, ',')).IsClosed);

    [Fact]
    public void Blank_lines_are_no_records() => Assert.Equal(["a", "b"], CsvText.Read("\n\r\na\r\n\nb\n\n", ',').Select(record => record.Fields[0]));

    [Theory]
    [InlineData("a,b\nc;d;e;f", ',')]
    [InlineData("a;b", ';')]
    [InlineData("a\tb", '\t')]
    [InlineData("a", ',')]
    [InlineData("", ',')]
    public void Separator_shows_in_the_first_line(string text, char expected) => Assert.Equal(expected, CsvText.SeparatorOf(text));

    [Theory]
    [InlineData("plain")]
    [InlineData("with,comma")]
    [InlineData("with \"marks\"")]
    [InlineData(" with blanks ")]
    [InlineData("with\nbreak\r")]
    public void Field_written_is_read(string field)
    {
        using StringWriter writer = new();
        CsvText.Write(writer, ["x", field]);
        Assert.Equal(["x", field], Assert.Single(CsvText.Read(writer.ToString(), ',')).Fields);
    }
}
