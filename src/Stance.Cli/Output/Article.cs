using Stance.Cli.Inputs;

namespace Stance.Cli.Output;

/// <summary>One text of the input with what was found in it.</summary>
/// <param name="Id">How results name it.</param>
/// <param name="Document">What was found.</param>
internal sealed record Article(DocumentId Id, StanceDocument Document)
{
    /// <summary>What a text of the input says about itself, with what was found in it.</summary>
    public static Article Of(Input input, StanceDocument document) =>
        new(input.Id, document) { Title = input.Title, Byline = input.Byline, Date = document.Date, IsExtracted = input.IsExtracted };

    /// <summary>The headline; null where the input does not give it apart from the text.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it, as the input has it; null where it does not say.</summary>
    public string? Byline { get; init; }

    /// <summary>When it was written, as the input says or a date line in the text; null where neither does.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether the text is only a part of the file or made from it, so that results must carry it.</summary>
    public bool IsExtracted { get; init; }
}
