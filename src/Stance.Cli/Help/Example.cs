namespace Stance.Cli.Help;

/// <summary>A command line that people may type, and what it is for.</summary>
/// <param name="Purpose">What it is for, one sentence without a full stop.</param>
/// <param name="Line">The line as typed, from the word <c>stance</c> on.</param>
internal sealed record Example(string Purpose, string Line);
