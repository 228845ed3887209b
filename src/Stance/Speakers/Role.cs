namespace Stance.Speakers;

/// <summary>What somebody is or does: "South Korea's national security adviser". Folded words. Immutable.</summary>
/// <param name="Noun">The head noun: "adviser".</param>
/// <param name="Modifiers">The other words of meaning: "south", "korea", "national", "security".</param>
/// <param name="Country">The country that the phrase names, by its short name; null for none.</param>
internal sealed record Role(string Noun, string[] Modifiers, string? Country)
{
    /// <summary>One name for offices that texts vary: the prime minister is "the leader" in the next sentence. The noun itself where there is none.</summary>
    public string Office => Noun switch
    {
        "adviser" or "advisor" or "aide" => "adviser",
        "spokesman" or "spokeswoman" or "spokesperson" => "spokesperson",
        "candidate" or "nominee" or "contender" => "candidate",
        "president" or "leader" or "premier" or "chancellor" or "head" or "ruler" or "dictator" or "king" or "queen" => "leader",
        "minister" when Modifiers.Contains("prime") => "leader",
        "executive" when Country is not null => "leader",
        "chairman" or "chairwoman" or "chair" or "chairperson" => "chair",
        "lawyer" or "attorney" or "counsel" => "lawyer",
        "congressman" or "congresswoman" or "representative" or "lawmaker" or "senator" or "legislator" => "lawmaker",
        "judge" or "justice" => "judge",
        "ceo" or "executive" or "boss" => "executive",
        _ => Noun,
    };

    /// <summary>What a registry calls the office, as <see cref="OfficeTitle.KeyOf(string)"/> has it; null where the article itself gives the role.</summary>
    public string? KnownTitle { get; init; }

    /// <summary>Whether nobody knows that a registry's role was held at the time of the article.</summary>
    public bool IsUndated { get; init; }

    /// <summary>Whether both say the same in the same words.</summary>
    public bool IsSameAs(Role other) => Noun == other.Noun && Country == other.Country && Modifiers.AsSpan().SequenceEqual(other.Modifiers);

    /// <summary>Whether the role is over: "former president".</summary>
    public bool IsFormer => Modifiers.Contains("former") || Modifiers.Contains("ex") || Modifiers.Contains("late");
}
