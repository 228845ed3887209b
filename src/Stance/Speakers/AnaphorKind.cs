namespace Stance.Speakers;

/// <summary>What points back to somebody named before.</summary>
internal enum AnaphorKind : byte
{
    /// <summary>"he", "his", "she", "her".</summary>
    Person,

    /// <summary>"they", "their".</summary>
    They,

    /// <summary>"it", "its".</summary>
    It,

    /// <summary>"the adviser".</summary>
    Role,

    /// <summary>"the ministry".</summary>
    Group,
}
