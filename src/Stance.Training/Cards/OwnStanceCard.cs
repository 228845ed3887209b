using Stance.ModelFormat;
using Stance.Training.Evaluation;

namespace Stance.Training.Cards;

/// <summary>The card of a model whose stance part somebody trained on data of their own, and whose other parts are another model's.</summary>
internal static class OwnStanceCard
{
    /// <summary>The model.</summary>
    /// <param name="from">The model that the other parts come from.</param>
    /// <param name="version">The new model's own version.</param>
    /// <param name="stance">What was trained.</param>
    /// <param name="part">What the card says of the stance part.</param>
    public static StanceModel ToModel(StanceModel from, string version, TrainedStance stance, CardPart part)
    {
        ModelFile trained = new();
        stance.Classifier.Write(trained);
        // The other model's classifier may be of an older kind, with other sections.
        IEnumerable<ModelSection> others = from.File.Sections.Where(section =>
            !TrainingCard.IsCard(section)
            && !section.Name.StartsWith(Classification.StanceClassifier.SectionName, StringComparison.Ordinal)
            && !trained.Contains(section.Name));
        return Of(TrainingCard.Of(from), version, stance.Classifier.Labels, part).ToModel([.. others, .. trained.Sections]);
    }

    /// <summary>The scores of the stance part.</summary>
    /// <param name="scores">The measures.</param>
    /// <param name="folds">Number of parts of the cross-validation; null for a file to measure by.</param>
    /// <param name="files">The files that were measured by.</param>
    public static CardScores ScoresOf(StanceScores scores, int? folds, IEnumerable<CardFile> files)
    {
        string rows = FormattableString.Invariant($"{scores.Items} statements of {scores.Documents} documents of {string.Join(", ", files.Select(file => file.Name))}");
        return scores.ToCard(folds is { } parts ? FormattableString.Invariant($"{rows}, {parts} folds by document, each judged by a model that saw nothing of its document") : rows);
    }

    private static TrainingCard Of(TrainingCard from, string version, IReadOnlyList<StanceLabel> labels, CardPart part) => new()
    {
        Name = $"Stance model of {string.Join(", ", part.Data.Where(file => file.Use == CardUse.Training).Select(file => file.Name))}",
        Version = version,
        Description = NewsModelCard.DescriptionOf(labels),
        Labels = [.. labels.Select(label => label.Name)],
        Parts = [.. from.PartsTakenOver(CardPart.Stance).Append(part).OrderBy(one => one.Name, StringComparer.Ordinal)],
        IntendedUse = [.. NewsModelCard.IntendedUse.Take(1), "Labels as the data of the part stance defines them."],
        Limits =
        [
            "Texts unlike those that the part stance was measured on.",
            .. labels.Contains(StanceLabel.None) ? Array.Empty<string>() : ["There is no label none: every statement gets a stance, and no sentence of the author's own voice is judged."],
            .. NewsModelCard.Limits.Take(2),
        ],
        Licences =
        [
            $"Parts are taken from {from.Title}; its licences hold for them.",
            .. from.Licences,
        ],
    };
}
