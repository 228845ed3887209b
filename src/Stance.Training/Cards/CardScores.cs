using System.Globalization;
using Stance.Training.Evaluation;

namespace Stance.Training.Cards;

/// <summary>What was measured of a part of a model.</summary>
/// <param name="Task">What the model had to do: "dependencies".</param>
/// <param name="On">What it was measured on: "UD English EWT test, gold tokens".</param>
/// <param name="Figures">The measures by their names.</param>
internal sealed record CardScores(string Task, string On, IReadOnlyList<(string Name, Estimate Value)> Figures)
{
    /// <summary>Scores without intervals.</summary>
    public static CardScores Of(string task, string on, params (string Name, double Value)[] figures) =>
        new(task, on, [.. figures.Select(figure => (figure.Name, new Estimate(figure.Value, null)))]);

    /// <summary>Everything on one line.</summary>
    public override string ToString() => $"{Task}, {On}: {string.Join(", ", Figures.Select(figure => $"{figure.Name} {Write(figure.Value)}"))}";

    private static string Write(Estimate value) => value.Interval is { } range
        ? string.Create(CultureInfo.InvariantCulture, $"{value.Value:0.0000} [{range.Low:0.000}, {range.High:0.000}]")
        : value.Value.ToString("0.0000", CultureInfo.InvariantCulture);
}
