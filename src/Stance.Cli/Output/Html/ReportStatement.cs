using System.Globalization;
using Stance.Text;

namespace Stance.Cli.Output.Html;

/// <summary>A statement with its place in the report and who is who there. Immutable.</summary>
/// <param name="Article">The article's number in the report, from 1.</param>
/// <param name="Number">Its number in the article, from 1, as marks and notes show it.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Speaker">Who holds it.</param>
/// <param name="Target">Whom it is about; null for none, and for what is only described.</param>
internal sealed record ReportStatement(int Article, int Number, Statement Statement, Actor Speaker, Actor? Target)
{
    /// <summary>Its stance.</summary>
    public StanceLabel Label => Statement.Stance.Label;

    /// <summary>How sure it is all in all: no surer than that it is a statement, nor than that this is its stance.</summary>
    public double Sureness => Math.Min(Statement.Confidence, Statement.Stance.Score);

    /// <summary>What its mark, its note and links to it have in common in the page.</summary>
    public string Key { get; } = string.Create(CultureInfo.InvariantCulture, $"{Article}.{Number}");

    /// <summary>Where the first of its source, cue and content starts.</summary>
    public int Start { get; } = StartOf(Statement);

    private static int StartOf(Statement statement)
    {
        int start = statement.Content.Count > 0 ? statement.Content[0].Start : int.MaxValue;
        foreach (TextSpan? span in (ReadOnlySpan<TextSpan?>)[statement.Source, statement.Cue])
        {
            start = span is { } given ? Math.Min(start, given.Start) : start;
        }
        return start;
    }
}
