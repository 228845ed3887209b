namespace Stance.Training.Cards;

/// <summary>What data was used for.</summary>
internal enum CardUse
{
    /// <summary>To learn from.</summary>
    Training,

    /// <summary>To measure by, and not to learn from.</summary>
    Measuring,
}
