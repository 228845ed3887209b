namespace Stance.Speakers;

/// <summary>How a mention stands in its noun phrase.</summary>
internal enum MentionForm : byte
{
    /// <summary>On its own: "Clinton said".</summary>
    Head,

    /// <summary>Before 's: "Clinton's plan".</summary>
    Possessor,

    /// <summary>Before another noun: "the Clinton campaign", "Russian officials".</summary>
    Modifier,
}
