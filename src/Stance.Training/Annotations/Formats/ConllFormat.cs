using System.Text;
using Stance.Segmentation;
using Stance.Text;

namespace Stance.Training.Annotations.Formats;

/// <summary>
/// Blocks of one statement each, as in the shared tasks of CoNLL: a token a line with its tag after a tab, <c>B-SOURCE</c>,
/// <c>I-SOURCE</c>, <c>B-CUE</c>, ... or <c>O</c>, and a blank line after the block; a further column where spans overlap. Comments before
/// the tokens hold the rest: <c># label = warning</c> must be there; <c># text = ...</c>, with \n, \r, \t and \\ for what a line cannot hold,
/// is the text, or else the tokens with blanks between. When reading, blanks may separate the columns, and columns of other tags are passed over.
/// <para>There are no offsets. A span starts and ends with a token, so that white space at its ends cannot be kept.</para>
/// </summary>
internal sealed class ConllFormat : IExampleFormat
{
    private const string Outside = "O";

    /// <inheritdoc/>
    public string Name => "conll";

    /// <inheritdoc/>
    public OffsetUnit Unit => OffsetUnit.Utf16;

    /// <inheritdoc/>
    public bool IsFolder => false;

    /// <inheritdoc/>
    public IEnumerable<StanceExample> Read(string path, OffsetUnit unit, ReadReport report)
    {
        ConllBlock block = new(path, 1);
        foreach ((int number, string? line) in Utf8Text.Lines(CorpusFile.ReadBytes(path)).Append((-1, "")))
        {
            if (!string.IsNullOrWhiteSpace(line) || line is null)
            {
                block.Add(line, number);
                continue;
            }
            if (Finish(block, report) is { } example)
            {
                report.StartAt(block.Line);
                yield return example;
            }
            block = new(path, number + 1);
        }
    }

    /// <inheritdoc/>
    public void Write(string path, IReadOnlyList<StanceExample> examples, OffsetUnit unit)
    {
        using StreamWriter writer = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        foreach (StanceExample example in examples)
        {
            Write(writer, example);
        }
    }

    private static StanceExample? Finish(ConllBlock block, ReadReport report)
    {
        try
        {
            return block.Finish(report);
        }
        catch (AnnotationException e)
        {
            report.Fail(block.Path, block.Line, e);
            return null;
        }
    }

    private static void Write(StreamWriter writer, StanceExample example)
    {
        void Comment(string name, string? value)
        {
            if (value is not null)
            {
                writer.WriteLine($"# {name} = {ConllBlock.Escape(value)}");
            }
        }

        Comment("id", example.Id);
        Comment("doc", example.Document);
        Comment("text", example.Text);
        Comment("label", example.Label.Name);
        Comment("also", example.Also?.Name);
        Comment("confidence", FormattableString.Invariant($"{example.Confidence}"));
        Comment("speaker", example.Speaker);
        (SpanRole Role, TextSpan Span)[][] columns = Columns(example);
        foreach (TextSpan token in Tokens(example).Where(token => !token.IsEmpty))
        {
            writer.Write(example.Text.AsSpan(token.Start, token.Length));
            foreach ((SpanRole Role, TextSpan Span)[] column in columns)
            {
                writer.Write('\t');
                writer.Write(TagOf(token, column, example.Text));
            }
            writer.WriteLine();
        }
        writer.WriteLine();
    }

    // Spans that share characters cannot share a column; there is always one column.
    private static (SpanRole Role, TextSpan Span)[][] Columns(StanceExample example)
    {
        List<List<(SpanRole Role, TextSpan Span)>> columns = [[]];
        foreach ((SpanRole Role, TextSpan Span) item in SpanRoles.Of(example))
        {
            List<(SpanRole Role, TextSpan Span)>? free = columns.Find(column => !column.Exists(other => other.Span.Overlaps(item.Span)));
            if (free is null)
            {
                columns.Add(free = []);
            }
            free.Add(item);
        }
        return [.. columns.Select(column => column.ToArray())];
    }

    // Cut where a span starts or ends inside a token, so that the span is kept.
    private static IEnumerable<TextSpan> Tokens(StanceExample example)
    {
        int[] cuts = [.. SpanRoles.Of(example).SelectMany(item => (int[])[item.Span.Start, item.Span.End]).Where(cut => !IsInsidePair(example.Text, cut)).Distinct().Order()];
        int next = 0;
        foreach (TextSpan token in Tokenizer.Tokenize(example.Text))
        {
            int start = token.Start;
            while (next < cuts.Length && cuts[next] <= token.Start)
            {
                next++;
            }
            for (; next < cuts.Length && cuts[next] < token.End; next++)
            {
                yield return Trimmed(example.Text, start, cuts[next]);
                start = cuts[next];
            }
            yield return Trimmed(example.Text, start, token.End);
        }
    }

    // A token may hold blanks, as ". . ." does, and then a cut may stand beside one.
    private static TextSpan Trimmed(string text, int start, int end)
    {
        int first = end - text.AsSpan(start..end).TrimStart().Length;
        return new(first, first + text.AsSpan(first..end).TrimEnd().Length);
    }

    private static bool IsInsidePair(string text, int cut) => cut > 0 && cut < text.Length && char.IsSurrogatePair(text[cut - 1], text[cut]);

    private static string TagOf(TextSpan token, (SpanRole Role, TextSpan Span)[] column, string text)
    {
        foreach ((SpanRole role, TextSpan span) in column)
        {
            if (span.Overlaps(token))
            {
                bool isFirst = text.AsSpan(Math.Min(span.Start, token.Start)..token.Start).IsWhiteSpace();
                return $"{(isFirst ? 'B' : 'I')}-{SpanRoles.LabelOf(role)}";
            }
        }
        return Outside;
    }
}
