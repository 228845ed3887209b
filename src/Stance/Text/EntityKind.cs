namespace Stance.Text;

/// <summary>What an entity mention names.</summary>
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
}
