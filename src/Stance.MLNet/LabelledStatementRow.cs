namespace Stance.MLNet;

/// <summary>A statement with the stance that a human gave it.</summary>
public sealed class LabelledStatementRow : StatementRow
{
    /// <summary>The stance.</summary>
    public string Label { get; set; } = "";

    /// <summary>A second stance that counts as right; empty for none.</summary>
    public string Also { get; set; } = "";
}
