namespace Stance.Training.Annotations.Formats;

/// <summary>One record of comma-separated values.</summary>
/// <param name="Line">Number of the line on which it starts, from 1.</param>
/// <param name="LastLine">Number of the line on which it ends: a quoted field may hold line breaks.</param>
/// <param name="Fields">The fields, without their quotation marks.</param>
/// <param name="IsClosed">Whether every quotation mark has its partner.</param>
internal sealed record CsvRecord(int Line, int LastLine, string[] Fields, bool IsClosed);
