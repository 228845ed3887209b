using System.Globalization;
using System.Text;
using Stance.Segmentation;
using Stance.Text;
using Stance.Training.Annotations.Formats;

namespace Stance.Cli.Output;

/// <summary>
/// One token a line, as the shared tasks of CoNLL have it: number in the sentence, form, start and end in the text, and a column for each
/// statement that has words in the sentence. Comments above the tokens say what the statements are; a blank line ends a sentence.
/// </summary>
internal sealed class ConllOutput(OutputStream output) : IDocumentOutput
{
    private const string Outside = "O";

    public void Write(Article article)
    {
        StanceDocument document = article.Document;
        TextSpan[] tokens = Tokenizer.Tokenize(document.Text);
        StringBuilder lines = new();
        List<int>[] statementsOf = StatementsOf(document);
        int next = 0;
        for (int i = 0; i < document.Sentences.Count; i++)
        {
            TextSpan sentence = document.Sentences[i].Span;
            int first = next;
            while (next < tokens.Length && tokens[next].Start < sentence.End)
            {
                next++;
            }
            List<int> statements = statementsOf[i];
            WriteComments(lines, article, i, statements);
            for (int token = first; token < next; token++)
            {
                List<string> tags = statements.ConvertAll(one => TagOf(document.Statements[one], tokens[token]));
                string form = ConllBlock.Escape(document.TextOf(tokens[token]));
                lines.Append(CultureInfo.InvariantCulture, $"{token - first + 1}\t{form}\t{tokens[token].Start}\t{tokens[token].End}");
                lines.Append(tags.Count > 0 ? "\t" : "").AppendJoin('\t', tags).Append('\n');
            }
            lines.Append('\n');
        }
        output.Write(Encoding.UTF8.GetBytes(lines.ToString()));
    }

    private static void WriteComments(StringBuilder lines, Article article, int sentence, List<int> statements)
    {
        StanceDocument document = article.Document;
        lines.Append(CultureInfo.InvariantCulture, $"# id = {ConllBlock.Escape(article.Id.Name)}\n# sentence = {sentence}\n");
        lines.Append(CultureInfo.InvariantCulture, $"# text = {ConllBlock.Escape(document.TextOf(document.Sentences[sentence].Span))}\n");
        foreach (int i in statements)
        {
            Statement statement = document.Statements[i];
            string[] cells =
            [
                i.ToString(CultureInfo.InvariantCulture),
                statement.Stance.Label.Name,
                Math.Round(statement.Stance.Score, JsonLine.Decimals).ToString(CultureInfo.InvariantCulture),
                JsonLine.NameOf(statement.Speaker.Kind),
                statement.Speaker.Name ?? "",
            ];
            lines.Append("# statement = ").AppendJoin('\t', cells.Select(ConllBlock.Escape)).Append('\n');
        }
    }

    // The statements with words in each sentence, in their order.
    private static List<int>[] StatementsOf(StanceDocument document)
    {
        List<int>[] found = [.. document.Sentences.Select(_ => new List<int>())];
        for (int i = 0; i < document.Statements.Count; i++)
        {
            foreach ((_, TextSpan span) in Spans(document.Statements[i]))
            {
                for (int s = FirstEndingAfter(document.Sentences, span.Start); s < found.Length && document.Sentences[s].Span.Start < span.End; s++)
                {
                    if (found[s].Count == 0 || found[s][^1] != i)
                    {
                        found[s].Add(i);
                    }
                }
            }
        }
        return found;
    }

    private static int FirstEndingAfter(IReadOnlyList<StanceSentence> sentences, int position)
    {
        int low = 0;
        int high = sentences.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = sentences[middle].Span.End <= position ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private static IEnumerable<(SpanRole Role, TextSpan Span)> Spans(Statement statement)
    {
        if (statement.Source is { } source)
        {
            yield return (SpanRole.Source, source);
        }
        if (statement.Cue is { } cue)
        {
            yield return (SpanRole.Cue, cue);
        }
        foreach (TextSpan piece in statement.Content)
        {
            yield return (SpanRole.Content, piece);
        }
    }

    // A span that goes on from the sentence before starts with I there.
    private static string TagOf(Statement statement, TextSpan token)
    {
        foreach ((SpanRole role, TextSpan span) in Spans(statement))
        {
            if (span.Overlaps(token))
            {
                return $"{(span.Start >= token.Start ? 'B' : 'I')}-{SpanRoles.LabelOf(role)}";
            }
        }
        return Outside;
    }
}
