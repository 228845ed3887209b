namespace Stance.Speakers;

/// <summary>What somebody is or does: "South Korea's national security adviser". Folded words. Immutable.</summary>
/// <param name="Noun">The head noun: "adviser".</param>
/// <param name="Modifiers">The other words of meaning: "south", "korea", "national", "security".</param>
/// <param name="Country">The country that the phrase names, by its short name; null for none.</param>
internal sealed record Role(string Noun, string[] Modifiers, string? Country)
{
    /// <summary>Whether the role is over: "former president".</summary>
    public bool IsFormer => Modifiers.Contains("former") || Modifiers.Contains("ex") || Modifiers.Contains("late");
}
