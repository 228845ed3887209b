namespace Stance.Classification;

/// <summary>How far a negation reaches.</summary>
internal static class Negation
{
    /// <summary>So many words after "not" count as negated, unless a mark comes before.</summary>
    public const int Reach = 5;
}
