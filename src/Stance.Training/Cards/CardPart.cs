namespace Stance.Training.Cards;

/// <summary>A part of a model: what it learned from, and how well.</summary>
internal sealed record CardPart
{
    /// <summary>The name of the part that learns to tag and to find statements.</summary>
    public const string Encoder = "encoder";

    /// <summary>The name of the part that tells whom pronouns mean.</summary>
    public const string Speakers = "speakers";

    /// <summary>The name of the part that judges statements.</summary>
    public const string Stance = "stance";

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The model that it was trained for, as "name version"; null for the model of this card.</summary>
    public string? TakenFrom { get; init; }

    /// <summary>The seed; null where nobody knows.</summary>
    public int? Seed { get; init; }

    /// <summary>How it was trained, where that is no default.</summary>
    public IReadOnlyList<(string Name, string Value)> Options { get; init; } = [];

    /// <summary>What it learned from and was measured by.</summary>
    public IReadOnlyList<CardFile> Data { get; init; } = [];

    /// <summary>What was measured.</summary>
    public IReadOnlyList<CardScores> Scores { get; init; } = [];

    /// <summary>What else there is to say, a sentence each: of a part of before cards had figures, all that its card said.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
