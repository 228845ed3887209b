namespace Stance.Cli.Inputs;

/// <summary>What bytes say as a text.</summary>
/// <param name="Text">The text without its byte order mark; null where it is none.</param>
/// <param name="Error">What was expected and what was found; null for a text.</param>
/// <param name="Note">What its reader should know; null for nothing.</param>
internal readonly record struct DecodedText(string? Text, string? Error = null, string? Note = null);
