using System.Text;
using Stance.Cli.Output;
using Stance.Text;

namespace Stance.Cli.Tests.Output;

public class ConllOutputTests
{
    private const string Text = "Ida Brandt warned\tthat Larnov would “answer. It will be soon.” Nobody left.\r\nOslo condemned the plan, which Brandt called a promise.";

    [EmbeddedModelFact]
    public void Spans_can_be_read_back()
    {
        StanceDocument document = StatementExtractor.Load().Extract(Text);

        Dictionary<(int Statement, string Role), List<TextSpan>> read = ReadSpans(Write(document), out List<string> forms);

        Assert.Equal(Text.Where(c => !char.IsWhiteSpace(c)), string.Concat(forms).Where(c => !char.IsWhiteSpace(c)));
        Assert.NotEmpty(document.Statements);
        for (int i = 0; i < document.Statements.Count; i++)
        {
            Statement statement = document.Statements[i];
            Assert.Equal(statement.Source is { } source ? [source] : [], read.GetValueOrDefault((i, "SOURCE"), []));
            Assert.Equal(statement.Cue is { } cue ? [cue] : [], read.GetValueOrDefault((i, "CUE"), []));
            Assert.Equal(statement.Content, read.GetValueOrDefault((i, "CONTENT"), []));
        }
    }

    [EmbeddedModelFact]
    public void Comments_say_what_the_sentence_and_its_statements_are()
    {
        string[] lines = Write(StatementExtractor.Load().Extract("Ida Brandt warned that Larnov would\nanswer. Nobody left.")).Split('\n');

        Assert.Equal(["# id = a\\tb", "# sentence = 0", "# text = Ida Brandt warned that Larnov would\\nanswer."], lines[..3]);
        Assert.Matches("^# statement = 0\twarning\t0\\.\\d+\tperson\tIda Brandt$", lines[3]);
        Assert.Equal("1\tIda\t0\t3\tB-SOURCE", lines[4]);
        Assert.Equal("3\twarned\t11\t17\tB-CUE", lines[6]);
        int second = Array.IndexOf(lines, "# sentence = 1");
        Assert.Equal("", lines[second - 2]);
        Assert.Matches("^1\tNobody\t44\t50$", lines[second + 2]);
    }

    private static string Write(StanceDocument document)
    {
        using MemoryStream stream = new();
        new ConllOutput(new OutputStream(stream, isOwn: false)).Write(new(new("a\tb"), document));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    // B starts a span and I goes on with it, in the next sentence too.
    private static Dictionary<(int Statement, string Role), List<TextSpan>> ReadSpans(string conll, out List<string> forms)
    {
        Dictionary<(int, string), List<TextSpan>> spans = [];
        forms = [];
        List<int> columns = [];
        foreach (string line in conll.Split('\n'))
        {
            string[] cells = line.Split('\t');
            if (line.StartsWith("# statement = ", StringComparison.Ordinal))
            {
                columns.Add(int.Parse(cells[0]["# statement = ".Length..]));
            }
            else if (line.Length == 0)
            {
                columns.Clear();
            }
            else if (line[0] != '#')
            {
                Assert.Equal(4 + columns.Count, cells.Length);
                forms.Add(cells[1]);
                for (int i = 0; i < columns.Count; i++)
                {
                    if (cells[4 + i] is ['B' or 'I', '-', .. string role])
                    {
                        List<TextSpan> own = spans.TryGetValue((columns[i], role), out List<TextSpan>? known) ? known : spans[(columns[i], role)] = [];
                        int start = cells[4 + i][0] == 'I' ? own[^1].Start : int.Parse(cells[2]);
                        if (cells[4 + i][0] == 'I')
                        {
                            own.RemoveAt(own.Count - 1);
                        }
                        own.Add(new(start, int.Parse(cells[3])));
                    }
                }
            }
        }
        return spans;
    }
}
