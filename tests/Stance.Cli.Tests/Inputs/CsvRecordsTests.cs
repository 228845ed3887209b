using System.Text;
using Stance.Cli.Inputs;

namespace Stance.Cli.Tests.Inputs;

public sealed class CsvRecordsTests : IDisposable
{
    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("a.csv", ",")]
    [InlineData("a.csv", ";")]
    [InlineData("a.csv", "\t")]
    [InlineData("a.tsv", "\t")]
    public async Task Rows_have_text_id_date_title_and_byline_by_the_names_of_the_columns(string name, string separator)
    {
        string[] rows =
        [
            string.Join(separator, "ID", "date", "title", "author", "text"),
            string.Join(separator, "7", "2024-03-14T08:00:00Z", "Talks fail", "Mara Quill", "\"Brandt\r\nsaid \"\"no\"\".\""),
            string.Join(separator, "", "", "", "", "Oslo said yes."),
        ];

        List<Input> read = await Read(_run.File(name, string.Join("\r\n", rows) + "\r\n"));

        Assert.Equal(["Brandt\r\nsaid \"no\".", "Oslo said yes."], read.Select(row => row.Text));
        Assert.Equal(("7", "Talks fail", "Mara Quill", new DateOnly(2024, 3, 14)), (read[0].Id.Name, read[0].Title, read[0].Byline, read[0].Date));
        Assert.Equal(("a:4", null, null, null), (read[1].Id.Name, read[1].Title, read[1].Byline, read[1].Date));
        Assert.All(read, row => Assert.True(row.IsExtracted));
    }

    [Fact]
    public async Task Columns_may_have_other_names()
    {
        string path = _run.File("a.csv", "url,body,day,head\nx,He said no.,2 May 2024,Talks\n");

        Input row = Assert.Single(await Read(path, new("body", "url", "day", "head")));

        Assert.Equal(("x", "He said no.", "Talks", new DateOnly(2024, 5, 2)), (row.Id.Name, row.Text, row.Title, row.Date));
    }

    [Fact]
    public async Task A_missing_column_is_an_error_that_names_those_there()
    {
        string path = _run.File("a.csv", "url,bodys,day\nx,He said no.,2\n");

        Assert.Equal(
            "expected a column 'body' (--text-column names another); found the columns url, bodys, day. Did you mean 'bodys'?",
            Assert.Single(await Read(path, new("body"))).Error);
        Assert.Contains("no row of names", Assert.Single(await Read(_run.File("empty.csv", ""))).Error);
    }

    [Fact]
    public async Task A_bad_row_is_named_by_its_line_and_the_rest_goes_on()
    {
        string path = _run.File("a.csv", "id,text\n1,\"two\nlines\"\n2,He said no, and left.\n3,\"He\" said\n4,He \"said\" no.\n5,\"open\n6,x\n");

        List<Input> read = await Read(path);

        Assert.Equal([2, 4, 5, 6, 7], read.Select(row => row.Line));
        Assert.Equal(["two\nlines", null, null, "He \"said\" no.", null], read.Select(row => row.Text));
        Assert.Contains("as many fields as the first row", read[1].Error);
        Assert.Contains("a separator after the quotation mark", read[2].Error);
        Assert.Contains("found the end of the file", read[4].Error);
    }

    [Fact]
    public async Task A_spreadsheet_in_Windows_1252_is_read_with_a_note()
    {
        List<Input> read = await Read(_run.File("a.csv", EncodingNames.Find("windows-1252")!.GetBytes("text\nBrandt said “no” in a café.\n")));

        Assert.Equal("Brandt said “no” in a café.", Assert.Single(read).Text);
        Assert.Contains("Windows-1252", read[0].Note);
    }

    [Fact]
    public async Task Dates_that_only_their_writer_can_read_are_none_and_said_to_be()
    {
        Input row = Assert.Single(await Read(_run.File("a.csv", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("text,date\nx,03/04/2024\n")).ToArray())));

        Assert.Equal(("x", null), (row.Text, row.Date));
        Assert.Contains("'03/04/2024'", row.Note);
    }

    private static async Task<List<Input>> Read(string path, CsvColumns? columns = null) =>
        await new InputReader(Stream.Null, recordsOnly: false) { Columns = columns ?? new() }.ReadAsync([path]).ToListAsync();
}
