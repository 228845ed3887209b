namespace Stance.Speakers;

/// <summary>How an occurrence of a referent is worded.</summary>
internal enum OccurrenceForm : byte
{
    /// <summary>A name that stands on its own: "Moss".</summary>
    Name,

    /// <summary>A name before 's.</summary>
    Possessor,

    /// <summary>A name before another noun.</summary>
    Modifier,

    /// <summary>A noun phrase without a name: "the adviser".</summary>
    Noun,

    /// <summary>A pronoun.</summary>
    Pronoun,
}
