using Stance.MLNet.Prediction;

namespace Stance.MLNet;

/// <summary>How a trained pipeline does on statements that it did not see. A statement with a second right label is right by either.</summary>
public sealed class MLNetStanceMetrics
{
    private MLNetStanceMetrics(int items, int right, IReadOnlyList<MLNetLabelMetrics> labels)
    {
        Items = items;
        Accuracy = (double)right / items;
        Labels = labels;
        MLNetLabelMetrics[] measured = [.. labels.Where(label => label.Support > 0)];
        MacroF1 = measured.Average(label => label.F1);
        MacroRecall = measured.Average(label => label.Recall);
    }

    /// <summary>Number of statements.</summary>
    public int Items { get; }

    /// <summary>Share of right labels: the micro-accuracy of ML.NET.</summary>
    public double Accuracy { get; }

    /// <summary>Mean F1 of the labels that are right for at least one statement.</summary>
    public double MacroF1 { get; }

    /// <summary>Mean recall of the same labels: the macro-accuracy of ML.NET.</summary>
    public double MacroRecall { get; }

    /// <summary>Each label, in ordinal order.</summary>
    public IReadOnlyList<MLNetLabelMetrics> Labels { get; }

    /// <summary>Counts predictions, of which there is at least one.</summary>
    internal static MLNetStanceMetrics Of(IReadOnlyCollection<JudgedRow> rows)
    {
        (string Expected, string Predicted)[] pairs = [.. rows.Select(row => (row.PredictedLabel == row.Also ? row.Also : row.Label, row.PredictedLabel))];
        string[] labels = [.. pairs.SelectMany(pair => new[] { pair.Expected, pair.Predicted }).Distinct().Order(StringComparer.Ordinal)];
        return new(pairs.Length, pairs.Count(pair => pair.Expected == pair.Predicted), [.. labels.Select(label => new MLNetLabelMetrics(
            label,
            pairs.Count(pair => pair.Expected == label),
            pairs.Count(pair => pair.Predicted == label),
            pairs.Count(pair => pair.Expected == label && pair.Predicted == label)))]);
    }
}
