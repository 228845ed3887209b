using System.Text;
using Stance.Text;

namespace Stance.Tests.Targets;

/// <summary>A sentence with its source in [brackets], its cue in {braces}, its content in &lt;angles&gt; and the target of its stance between *stars*.</summary>
internal sealed record TargetCase(StanceLabel Label, string Name, string Text, AttributionSpans Spans, TextSpan? Target)
{
    /// <summary>All cases of targets.tsv.</summary>
    public static IReadOnlyList<TargetCase> All { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Targets", "targets.tsv")).Where(line => line[0] != '#').Select(Parse)];

    public static TargetCase Parse(string line)
    {
        string[] fields = line.Split('\t');
        var text = new StringBuilder();
        var starts = new Dictionary<char, int>();
        TextSpan? source = null, cue = null, target = null;
        var content = new List<TextSpan>();
        foreach (char c in fields[2])
        {
            switch (c)
            {
                case '[' or '{' or '<':
                    starts[c] = text.Length;
                    break;
                case ']':
                    source = new(starts['['], text.Length);
                    break;
                case '}':
                    cue = new(starts['{'], text.Length);
                    break;
                case '>':
                    content.Add(new(starts['<'], text.Length));
                    break;
                case '*' when starts.TryGetValue('*', out int start):
                    target = new(start, text.Length);
                    break;
                case '*':
                    starts['*'] = text.Length;
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }
        return new(new(fields[0]), fields[1], text.ToString(), new() { Source = source, Cue = cue, Content = content }, target);
    }
}
