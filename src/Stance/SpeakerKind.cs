namespace Stance;

/// <summary>What a speaker is.</summary>
public enum SpeakerKind
{
    /// <summary>A named person.</summary>
    Person,

    /// <summary>A state, under the country's name; also its capital or "the government" used for it.</summary>
    Government,

    /// <summary>A named organization, office, medium or party.</summary>
    Organization,

    /// <summary>Somebody whom the text describes but does not name ("a senior official"), or does not mention at all.</summary>
    Anonymous,

    /// <summary>The author of the article.</summary>
    Author,
}
