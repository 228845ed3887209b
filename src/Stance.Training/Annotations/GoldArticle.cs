namespace Stance.Training.Annotations;

/// <summary>An article with all its annotated statements.</summary>
/// <param name="Name">Name of its file without .txt.</param>
/// <param name="Text">Its text; all spans are of it.</param>
/// <param name="Statements">In the order of the annotations.</param>
internal sealed record GoldArticle(string Name, string Text, IReadOnlyList<GoldStatement> Statements);
