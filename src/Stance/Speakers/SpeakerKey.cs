namespace Stance.Speakers;

/// <summary>What tells speakers of different documents apart, before names that differ are compared.</summary>
/// <param name="Kind">What the speaker is.</param>
/// <param name="Id">Identifier in the registry; null for none.</param>
/// <param name="Name">The name, folded; of a person also without hyphens and spaces. Null where the identifier tells, and for all unnamed together.</param>
internal readonly record struct SpeakerKey(SpeakerKind Kind, string? Id, string? Name)
{
    public static SpeakerKey Of(Speaker speaker) =>
        speaker.Id is { } id ? new(speaker.Kind, id, null)
        : speaker.Kind == SpeakerKind.Person ? new(speaker.Kind, null, PersonName.Parse(speaker.Name ?? "").Joined())
        : new(speaker.Kind, null, FoldName(speaker.Name));

    /// <summary>Speakers whose families differ cannot be one: kind and family name of a person, kind and name of others.</summary>
    public static string FamilyOf(Speaker speaker) => FamilyOf(speaker.Kind, speaker.Name);

    /// <summary>The same, of a name.</summary>
    public static string FamilyOf(SpeakerKind kind, string? name) => kind switch
    {
        SpeakerKind.Person => IsCoordination(name) ? "several " + Spelling.Fold(name) : "person " + PersonName.Parse(name ?? "").Family,
        _ => $"{kind} {FoldName(name)}",
    };

    /// <summary>Whether a name is that of several persons who speak together: "Ada Moss and Ben Reid".</summary>
    public static bool IsCoordination(string? name) => name is not null && name.Contains(" and ", StringComparison.Ordinal);

    private static string FoldName(string? name)
    {
        string folded = Spelling.Fold(name);
        return folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded;
    }
}
