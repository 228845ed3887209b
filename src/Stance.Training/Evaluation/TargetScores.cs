using System.Globalization;

namespace Stance.Training.Evaluation;

/// <summary>How well targets are found.</summary>
/// <param name="Statements">Statements with a marked target.</param>
/// <param name="Found">Statements for which some target was found.</param>
/// <param name="Partial">Of these, those whose target shares a word with a marked one.</param>
/// <param name="Exact">Of these, those whose target has the very words of a marked one, articles aside.</param>
internal readonly record struct TargetScores(int Statements, int Found, int Partial, int Exact)
{
    /// <summary>Share of the targets found that share a word with a marked one.</summary>
    public double Precision => Found == 0 ? 0 : (double)Partial / Found;

    /// <summary>Share of the statements whose target was found, by a shared word.</summary>
    public double Recall => Statements == 0 ? 0 : (double)Partial / Statements;

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Statements + Found == 0 ? 0 : 2.0 * Partial / (Statements + Found);

    /// <summary>Harmonic mean of precision and recall, exact targets only.</summary>
    public double ExactF1 => Statements + Found == 0 ? 0 : 2.0 * Exact / (Statements + Found);

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"targets: {Statements} statements, P {Precision:0.000}, R {Recall:0.000}, F1 {F1:0.000}; exact F1 {ExactF1:0.000}");
}
