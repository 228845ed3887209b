namespace Stance.Speakers;

/// <summary>What a common noun names, as far as somebody can be meant by it.</summary>
internal enum NounClass : byte
{
    None,

    /// <summary>One person of either sex: "adviser".</summary>
    Person,

    /// <summary>A man: "spokesman".</summary>
    Man,

    /// <summary>A woman: "spokeswoman".</summary>
    Woman,

    /// <summary>"ministry".</summary>
    Organization,

    /// <summary>"letter".</summary>
    Document,
}
