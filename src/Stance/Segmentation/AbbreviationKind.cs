namespace Stance.Segmentation;

/// <summary>How an abbreviation behaves at its full stop.</summary>
internal enum AbbreviationKind : byte
{
    /// <summary>No abbreviation: the full stop ends a sentence.</summary>
    None,

    /// <summary>A name follows: "Mr.", "Gen.". Never ends a sentence.</summary>
    Title,

    /// <summary>A number follows, or it is no abbreviation: "No. 10", "Sat. 5".</summary>
    Numeric,

    /// <summary>Stands in a text as a word of its own and can end a sentence: "Inc.", "etc.", "Nov.".</summary>
    Ordinary,

    /// <summary>A region that is also a word: an abbreviation only after a comma, bracket or hyphen: "Olympia, Wash.".</summary>
    Region,

    /// <summary>Letters with full stops between them: "U.S.", "p.m.". Can end a sentence.</summary>
    Acronym,

    /// <summary>One capital letter: "J.". Can hardly end a sentence.</summary>
    Initial,
}
