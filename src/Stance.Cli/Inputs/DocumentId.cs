namespace Stance.Cli.Inputs;

/// <summary>How results name their document: a record's own id, or a file's name without its extension.</summary>
/// <param name="Name">The id; of a number, its digits as the record wrote them.</param>
/// <param name="IsNumber">Whether the record wrote a JSON number.</param>
internal readonly record struct DocumentId(string Name, bool IsNumber = false);
