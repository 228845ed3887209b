namespace Stance.MLNet;

/// <summary>How a trained pipeline finds one label.</summary>
public sealed class MLNetLabelMetrics
{
    internal MLNetLabelMetrics(string label, int support, int predicted, int right)
    {
        Label = label;
        Support = support;
        Precision = Share(right, predicted);
        Recall = Share(right, support);
        F1 = Share(2 * right, predicted + support);
    }

    /// <summary>The label.</summary>
    public string Label { get; }

    /// <summary>Number of statements whose label it is.</summary>
    public int Support { get; }

    /// <summary>Share of the statements said to have it that have it; 0 where none is said to.</summary>
    public double Precision { get; }

    /// <summary>Share of the statements that have it that are said to; 0 where none has it.</summary>
    public double Recall { get; }

    /// <summary>The harmonic mean of both.</summary>
    public double F1 { get; }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
