namespace Stance.Cli.Output.Html;

/// <summary>How a paragraph of an article looks.</summary>
internal enum ParagraphStyle
{
    /// <summary>Running text.</summary>
    Prose,

    /// <summary>The headline, where the article has no title apart from its text.</summary>
    Headline,

    /// <summary>A short line above others.</summary>
    Crosshead,

    /// <summary>What stands around an article: bylines, credits, dates.</summary>
    Furniture,
}
