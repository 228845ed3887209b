using Stance.Text;

namespace Stance.Cli.Output.Html;

/// <summary>A piece of a text to mark: the source, the cue or one span of the content of a statement.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Role">source, cue or content: its class.</param>
/// <param name="Statement">Whose it is.</param>
/// <param name="IsFirstContent">Whether the number of the statement goes before it.</param>
internal readonly record struct MarkedPiece(TextSpan Span, string Role, ReportStatement Statement, bool IsFirstContent)
{
    /// <summary>The pieces of all statements of an article in the order in which marks open: by start, longer ones first, contents outside of the rest.</summary>
    public static MarkedPiece[] Of(ReportArticle article)
    {
        var pieces = new List<MarkedPiece>(4 * article.Statements.Count);
        foreach (ReportStatement statement in article.Statements)
        {
            for (int i = 0; i < statement.Statement.Content.Count; i++)
            {
                pieces.Add(new(statement.Statement.Content[i], "content", statement, i == 0));
            }
            if (statement.Statement.Source is { } source)
            {
                pieces.Add(new(source, "source", statement, false));
            }
            if (statement.Statement.Cue is { } cue)
            {
                pieces.Add(new(cue, "cue", statement, false));
            }
        }
        return
        [
            .. pieces.Where(piece => !piece.Span.IsEmpty)
                .OrderBy(piece => piece.Span.Start).ThenByDescending(piece => piece.Span.End).ThenBy(piece => piece.Role != "content").ThenBy(piece => piece.Statement.Number),
        ];
    }
}
