namespace Stance;

/// <summary>A probability for each label of a model, and the label that follows. Immutable.</summary>
public sealed class StancePrediction
{
    private readonly StanceLabel[] _labels;
    private readonly double[] _probabilities;

    /// <summary>A prediction from parallel lists of labels and probabilities.</summary>
    /// <param name="labels">At least one label, each once.</param>
    /// <param name="probabilities">One finite, non-negative number a label; they sum to 1 within 0.001.</param>
    /// <exception cref="ArgumentException">The lists differ in length, are empty, or the probabilities are no distribution.</exception>
    public StancePrediction(IReadOnlyList<StanceLabel> labels, IReadOnlyList<double> probabilities)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(probabilities);
        if (labels.Count == 0 || labels.Count != probabilities.Count)
        {
            throw new ArgumentException($"Expected as many probabilities as labels, and at least one; got {probabilities.Count} for {labels.Count}.", nameof(probabilities));
        }
        double sum = 0;
        int best = 0;
        for (int i = 0; i < probabilities.Count; i++)
        {
            if (!double.IsFinite(probabilities[i]) || probabilities[i] < 0)
            {
                throw new ArgumentException($"The probability of '{labels[i]}' is {probabilities[i]}; expected a number from 0 to 1.", nameof(probabilities));
            }
            sum += probabilities[i];
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        if (Math.Abs(sum - 1) > 1e-3)
        {
            throw new ArgumentException($"The probabilities sum to {sum}; expected 1.", nameof(probabilities));
        }
        _labels = [.. labels];
        _probabilities = [.. probabilities];
        Label = _labels[best];
        Score = _probabilities[best];
    }

    // The same probabilities with another label.
    private StancePrediction(StancePrediction prediction, StanceLabel label)
    {
        _labels = prediction._labels;
        _probabilities = prediction._probabilities;
        Label = label;
        Score = prediction[label];
    }

    /// <summary>
    /// The most probable label; the first one of equals. "none" where that one is less probable than the <see cref="ExtractorOptions.Thresholds"/>
    /// of the extractor ask for.
    /// </summary>
    public StanceLabel Label { get; }

    /// <summary>The probability of <see cref="Label"/>, from 0 to 1.</summary>
    public double Score { get; }

    /// <summary>The labels of the model, in its order.</summary>
    public IReadOnlyList<StanceLabel> Labels => _labels;

    /// <summary>The probability of a label; 0 for one that the model does not have.</summary>
    public double this[StanceLabel label]
    {
        get
        {
            int index = Array.IndexOf(_labels, label);
            return index < 0 ? 0 : _probabilities[index];
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Label} {Score:0.00}";

    /// <summary>The same probabilities; "none" where the label is less probable than its threshold.</summary>
    internal StancePrediction WithThresholds(IReadOnlyDictionary<StanceLabel, double> thresholds) =>
        thresholds.TryGetValue(Label, out double least) && Score < least ? new(this, StanceLabel.None) : this;
}
