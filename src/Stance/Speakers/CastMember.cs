namespace Stance.Speakers;

/// <summary>
/// Somebody whom the article names: a person, an organization or a country as an actor. Written while the cast is collected, only read
/// afterwards.
/// </summary>
internal sealed class CastMember(SpeakerKind kind, string name)
{
    /// <summary>The canonical name.</summary>
    public string Name { get; set; } = name;

    public SpeakerKind Kind { get; } = kind;

    /// <summary>The parts of a person's name; null for others.</summary>
    public PersonName? Person { get; set; }

    public Gender Gender { get; set; }

    /// <summary>Who it is in the registry; null for who is not a known person.</summary>
    public KnownPerson? Known { get; set; }

    /// <summary>What the article says the person is, and then what the registry knows.</summary>
    public List<Role> Roles { get; } = [];

    /// <summary>Number of mentions by name.</summary>
    public int Mentions { get; set; }

    /// <summary>Number of mentions by full name.</summary>
    public int FullMentions { get; set; }

    /// <summary>Number of mentions by given name alone.</summary>
    public int GivenMentions { get; set; }

    /// <summary>Whether an earlier part of the article gave the name.</summary>
    public bool IsNamedBefore { get; set; }

    /// <summary>Token of the mention that was seen last while the cast is collected.</summary>
    public int LastToken { get; set; } = -1;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
