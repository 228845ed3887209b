using System.Text;
using Stance.Text;

namespace Stance.Tests.Classification;

/// <summary>A sentence with its source in [brackets], its cue in {braces} and its content in &lt;angles&gt;, and the stance that it takes.</summary>
internal sealed record HardCase(string Kind, string Label, string Text, TextSpan? Source, TextSpan? Cue, TextSpan[] Content)
{
    /// <summary>All cases of hard-cases.tsv.</summary>
    public static IReadOnlyList<HardCase> All { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Classification", "hard-cases.tsv")).Where(line => line[0] != '#').Select(Parse)];

    public static HardCase Parse(string line)
    {
        string[] fields = line.Split('\t');
        var text = new StringBuilder();
        var starts = new Stack<int>();
        TextSpan? source = null;
        TextSpan? cue = null;
        var content = new List<TextSpan>();
        foreach (char c in fields[2])
        {
            switch (c)
            {
                case '[' or '{' or '<':
                    starts.Push(text.Length);
                    break;
                case ']':
                    source = new(starts.Pop(), text.Length);
                    break;
                case '}':
                    cue = new(starts.Pop(), text.Length);
                    break;
                case '>':
                    content.Add(new(starts.Pop(), text.Length));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }
        return new(fields[0], fields[1], text.ToString(), source, cue, [.. content]);
    }
}
