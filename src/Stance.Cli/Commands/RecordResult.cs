using System.Text.Json;

namespace Stance.Cli.Commands;

/// <summary>What became of one record.</summary>
/// <param name="Error">What is wrong with it and what was expected; null where nothing is.</param>
/// <param name="Write">Writes the properties of its result; null where there is an error.</param>
internal readonly record struct RecordResult(string? Error, Action<Utf8JsonWriter>? Write = null);
