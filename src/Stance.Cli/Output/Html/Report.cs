namespace Stance.Cli.Output.Html;

/// <summary>What a report shows: articles with their statements, and the speakers and targets of all of them. Immutable.</summary>
internal sealed class Report
{
    /// <param name="articles">The articles, in the order of the report.</param>
    public Report(IReadOnlyList<Article> articles)
    {
        Tones = new(articles.SelectMany(article => article.Document.Statements).SelectMany(statement => statement.Stance.Labels.Append(statement.Stance.Label)));
        ActorDirectory actors = new(articles);
        Articles = [.. articles.Select((article, i) => new ReportArticle(i + 1, article, actors))];
        Statements = [.. Articles.SelectMany(article => article.Statements)];
        Speakers = StanceCounts.Of(Statements, statement => statement.Speaker);
    }

    /// <summary>The articles.</summary>
    public IReadOnlyList<ReportArticle> Articles { get; }

    /// <summary>The statements of all articles.</summary>
    public IReadOnlyList<ReportStatement> Statements { get; }

    /// <summary>The labels of the model and how they look.</summary>
    public StanceTones Tones { get; }

    /// <summary>Who speaks, those with most statements first.</summary>
    public IReadOnlyList<StanceCounts> Speakers { get; }
}
