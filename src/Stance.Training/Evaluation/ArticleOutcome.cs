using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Evaluation;

/// <summary>What the whole line found in one article, against its annotation.</summary>
internal sealed class ArticleOutcome
{
    /// <summary>Compares.</summary>
    public ArticleOutcome(GoldArticle article, IReadOnlyList<Statement> found)
    {
        Article = article;
        int[] foundOf = StatementMatch.Pair(article.Statements, found);
        // What covers an optional statement neither helps nor hurts; nor do sentences of the author's own voice that cover none.
        HashSet<int> matched = [.. foundOf.Where((one, i) => one >= 0 && !article.Statements[i].IsOptional)];
        HashSet<int> optional = [.. foundOf.Where((one, i) => one >= 0 && article.Statements[i].IsOptional)];
        int unmatched = Enumerable.Range(0, found.Count)
            .Count(i => !matched.Contains(i) && !optional.Contains(i) && found[i].Quotation != QuotationKind.None);
        Outcomes = [.. article.Statements
            .Select((gold, i) => new StatementOutcome(article, gold, foundOf[i] < 0 ? null : found[foundOf[i]]))
            .Where(outcome => !outcome.Gold.IsOptional)];
        int predictions = matched.Count + unmatched;
        Statements = new(matched.Count, predictions, Outcomes.Count);
        Triples = new(Outcomes.Count(outcome => outcome.IsRight), predictions, Outcomes.Count);
        Speakers = Outcomes.Count(outcome => outcome.HasSpeaker);
        Stances = Outcomes.Count(outcome => outcome.HasStance);

        GoldStatement[] gold = [.. article.Statements.Where(statement => !statement.IsOptional)];
        Statement[] counted = [.. found.Where((statement, i) => !optional.Contains(i) && statement.Quotation != QuotationKind.None)];
        RoleSpans spans = new(article.Text);
        Roles = [
            Compare(spans, gold.SelectMany(one => Spans(one.Source)), counted.SelectMany(one => Spans(one.Source))),
            Compare(spans, gold.SelectMany(one => Spans(one.Cue)), counted.SelectMany(one => Spans(one.Cue))),
            Compare(spans, gold.SelectMany(one => one.Content), counted.SelectMany(one => one.Content)),
        ];
    }

    /// <summary>The article.</summary>
    public GoldArticle Article { get; }

    /// <summary>Each annotated statement that has to be found.</summary>
    public IReadOnlyList<StatementOutcome> Outcomes { get; }

    /// <summary>Statements found, whoever speaks and with whatever stance.</summary>
    public PrecisionRecall Statements { get; }

    /// <summary>Statements found with speaker and stance.</summary>
    public PrecisionRecall Triples { get; }

    /// <summary>Number of statements found with the right speaker.</summary>
    public int Speakers { get; }

    /// <summary>Number of statements found with a right stance.</summary>
    public int Stances { get; }

    /// <summary>Exact spans and shared words of source, cue and content, in this order.</summary>
    public (PrecisionRecall Exact, PrecisionRecall Words)[] Roles { get; }

    private static IEnumerable<TextSpan> Spans(TextSpan? span) => span is { } given ? [given] : [];

    private static (PrecisionRecall Exact, PrecisionRecall Words) Compare(RoleSpans spans, IEnumerable<TextSpan> gold, IEnumerable<TextSpan> found)
    {
        TextSpan[] expected = [.. gold];
        TextSpan[] seen = [.. found];
        return (spans.Exact(expected, seen), spans.Overlap(expected, seen));
    }
}
