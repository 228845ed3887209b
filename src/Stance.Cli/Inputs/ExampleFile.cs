namespace Stance.Cli.Inputs;

/// <summary>A file of examples that was read.</summary>
/// <param name="Path">The file, as it was named.</param>
/// <param name="Format">Its format.</param>
/// <param name="IsDev">Whether its examples are kept for development.</param>
/// <param name="Examples">How many it holds.</param>
internal sealed record ExampleFile(string Path, string Format, bool IsDev, int Examples);
