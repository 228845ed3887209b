using System.Globalization;
using System.Text.Json;

namespace Stance.Cli.Inputs;

/// <summary>One text of the input, or why it could not be read.</summary>
/// <param name="Id">How results name it.</param>
/// <param name="File">The file as the command line or its folder names it, for messages.</param>
internal sealed record Input(DocumentId Id, string File)
{
    /// <summary>Number of the line in the file, from 1; null for what is no record of a JSONL or CSV file.</summary>
    public int? Line { get; init; }

    /// <summary>File, and line of a record, for messages.</summary>
    public string Origin => Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{File}, line {line}") : File;

    /// <summary>The text as read; null where it could not be.</summary>
    public string? Text { get; init; }

    /// <summary>The headline, where the input gives it apart from the text; null otherwise.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote the text, as the input has it; null where it does not say.</summary>
    public string? Byline { get; init; }

    /// <summary>When the text was written; null where nobody says.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What is wrong and what was expected; null where nothing is.</summary>
    public string? Error { get; init; }

    /// <summary>What people should know about the file though it was read; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the text is only a part of the file or made from it, so that results must carry the text that positions refer to.</summary>
    public bool IsExtracted { get; init; }

    /// <summary>The whole record that held the text; null for other texts, and for lines that are no record.</summary>
    public JsonElement? Record { get; init; }

    /// <summary>Whether this is a record of a JSONL or CSV file: then an error has a place in the results.</summary>
    public bool IsRecord => Line is not null;
}
