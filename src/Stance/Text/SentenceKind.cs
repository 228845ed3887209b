namespace Stance.Text;

/// <summary>What a sentence is on a news page.</summary>
internal enum SentenceKind : byte
{
    /// <summary>Running text.</summary>
    Prose,

    /// <summary>A headline, sub-headline or cross-head: a paragraph of its own without a full stop.</summary>
    Headline,

    /// <summary>What the page adds to the article: bylines, dates of posting, photo credits, "Related stories", addresses.</summary>
    Furniture,
}
