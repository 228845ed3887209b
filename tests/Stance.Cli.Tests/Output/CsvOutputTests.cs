using System.Text;
using System.Text.Json;
using CsvHelper;
using Stance.Cli.Output;

namespace Stance.Cli.Tests.Output;

public sealed class CsvOutputTests : IDisposable
{
    private readonly TestRun _run = new();

    public void Dispose() => _run.Dispose();

    [EmbeddedModelFact]
    public async Task A_row_says_of_a_statement_what_JSON_says()
    {
        string article = _run.File("larnov.html", """
            <meta name="author" content="Mara Quill"><meta name="date" content="2024-03-14">
            <h1>Talks fail</h1><p>Minister Ida Brandt warned that Larnov would “answer, and soon”. "We want
            peace," she said. Oslo condemned Larnov.</p>
            """);
        await _run.RunAsync("extract", article, "--format", "jsonl");
        JsonElement record = Assert.Single(_run.Records);
        JsonElement[] statements = [.. record.GetProperty("statements").EnumerateArray()];

        Assert.Equal(ExitCode.Success, await _run.RunAsync("extract", article, "--output", _run.PathOf("out.csv")));

        using CsvReader rows = CsvReader.FromFile(_run.PathOf("out.csv"));
        int row = 0;
        for (; rows.Read(); row++)
        {
            JsonElement statement = statements[row];
            string text = record.GetProperty("text").GetString()!;
            Assert.Equal(["larnov", "Talks fail", "Mara Quill", "2024-03-14", $"{row}"], Fields(rows, "id", "title", "byline", "date", "statement"));
            Assert.Equal(
                [
                    statement.GetProperty("speaker").GetProperty("name").GetString()!,
                    statement.GetProperty("claim").GetString()!,
                    statement.GetProperty("stance").GetProperty("label").GetString()!,
                    statement.GetProperty("stance").GetProperty("score").GetRawText(),
                    statement.GetProperty("stance").GetProperty("probabilities").GetProperty("warning").GetRawText(),
                    statement.GetProperty("confidence").GetRawText(),
                    statement.GetProperty("sentence").GetRawText(),
                ],
                Fields(rows, "speaker", "claim", "stance", "score", "p_warning", "confidence", "sentence"));
            Assert.Equal(rows.GetString("cue"), text[int.Parse(rows.GetString("cue_start"))..int.Parse(rows.GetString("cue_end"))]);
            Assert.Equal(rows.GetString("source"), text[int.Parse(rows.GetString("source_start"))..int.Parse(rows.GetString("source_end"))]);
        }
        Assert.Equal(statements.Length, row);
        Assert.InRange(row, 3, 9);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("+1 for peace", "\"'+1 for peace\"")]
    [InlineData("@larnov", "\"'@larnov\"")]
    [InlineData("no = no", "no = no")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData(null, "")]
    public void No_spreadsheet_runs_what_an_article_says(string? field, string written)
    {
        using MemoryStream stream = new();

        new CsvTable(new OutputStream(stream, isOwn: false)).Write([["x", field]]);

        Assert.Equal($"x,{written}\r\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static string[] Fields(CsvReader rows, params string[] names) => Array.ConvertAll(names, rows.GetString);
}
