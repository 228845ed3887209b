using Stance.Segmentation;
using Stance.Text;

namespace Stance.Cli.Output.Html;

/// <summary>An article of a report: its paragraphs and its statements. Immutable.</summary>
internal sealed class ReportArticle
{
    /// <param name="number">Its number in the report, from 1.</param>
    /// <param name="article">The article.</param>
    /// <param name="actors">Who is who in the report.</param>
    public ReportArticle(int number, Article article, ActorDirectory actors)
    {
        Number = number;
        Article = article;
        Statements =
        [
            .. article.Document.Statements.Select((statement, i) => new ReportStatement(number, i + 1, statement, actors.Of(statement.Speaker), actors.Of(statement.Target))),
        ];
        Paragraphs = ParagraphsOf(article);
        string? headline = Paragraphs.Count > 1 && Paragraphs[0].Style == ParagraphStyle.Headline ? Text[Paragraphs[0].Span.Range] : null;
        Title = article.Title ?? headline ?? article.Id.Name;
    }

    /// <summary>Its number in the report, from 1.</summary>
    public int Number { get; }

    /// <summary>The article as read.</summary>
    public Article Article { get; }

    /// <summary>Its text.</summary>
    public string Text => Article.Document.Text;

    /// <summary>What to call it: its title, or the headline in the text, or its id.</summary>
    public string Title { get; }

    /// <summary>Its statements in text order.</summary>
    public IReadOnlyList<ReportStatement> Statements { get; }

    /// <summary>The paragraphs of the text, which leave out nothing but white space.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; }

    private static List<Paragraph> ParagraphsOf(Article article)
    {
        string text = article.Document.Text;
        TextSpan[] tokens = Tokenizer.Tokenize(text);
        var paragraphs = new List<Paragraph>();
        foreach (IGrouping<int, Sentence> sentences in SentenceSplitter.Split(text, tokens).GroupBy(sentence => sentence.Paragraph))
        {
            TextSpan span = new(tokens[sentences.First().Tokens.First].Start, tokens[sentences.Last().Tokens.End - 1].End);
            ParagraphStyle style = sentences.First().Kind switch
            {
                SentenceKind.Headline => paragraphs.Count == 0 && article.Title is null ? ParagraphStyle.Headline : ParagraphStyle.Crosshead,
                SentenceKind.Furniture => ParagraphStyle.Furniture,
                _ => ParagraphStyle.Prose,
            };
            paragraphs.Add(new(span, style));
        }
        return paragraphs;
    }
}
