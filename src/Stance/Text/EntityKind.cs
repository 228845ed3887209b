namespace Stance.Text;

/// <summary>What an entity mention names. Model files hold these by number.</summary>
internal enum EntityKind : byte
{
    Person,
    Organization,

    /// <summary>A place or a state.</summary>
    Location,

    /// <summary>An adjective or noun of nationality, religion or politics: "Russian", "Republicans".</summary>
    Nationality,

    /// <summary>Any other name: a work, an event, a product.</summary>
    Other,

    /// <summary>
    /// Words for an office, rank or post beside a person's name: "Prime Minister" before it, "the unification minister" after it. No name:
    /// it identifies nobody by itself.
    /// </summary>
    Title,
}
