using Stance.Classification;
using Stance.Learning;

namespace Stance.Training.Trainers;

/// <summary>How a stance classifier is trained. The defaults were chosen by cross-validation over the training data.</summary>
internal sealed record StanceTrainerOptions
{
    /// <summary>The labels in the order that predictions list them; null for those of the examples in ordinal order.</summary>
    public IReadOnlyList<StanceLabel>? Labels { get; init; }

    /// <summary>The word vectors of the encoder that the classifier will stand beside; none by default.</summary>
    public KeyedRows Vectors { get; init; } = KeyedRows.Of([], 1, []);

    /// <summary>Examples to fit the temperature on; without any, each member leaves some documents out for that.</summary>
    public IReadOnlyList<Annotations.StanceExample> Development { get; init; } = [];

    /// <summary>Classifiers that are trained from different beginnings; their scores are averaged. Two of half the width are no better than one, and cost more.</summary>
    public int Members { get; init; } = 1;

    /// <summary>Binary logarithm of the number of rows of the linear part; 17 is 1 MiB for four labels.</summary>
    public int LogRows { get; init; } = 17;

    /// <summary>A feature counts from this many examples on.</summary>
    public int LeastExamples { get; init; } = 2;

    /// <summary>Weights of the examples by their confidence: doubtful, middling, clear.</summary>
    public IReadOnlyList<float> ConfidenceWeights { get; init; } = [0.3f, 0.8f, 1];

    /// <summary>What a member leaves out for the temperature is one of so many parts; documents are never cut.</summary>
    public int Parts { get; init; } = 10;

    /// <summary>Width of what is made of a token.</summary>
    public int Width { get; init; } = 96;

    /// <summary>Hidden units between the heads and the labels.</summary>
    public int Hidden { get; init; } = 48;

    /// <summary>Passes over the examples.</summary>
    public int Epochs { get; init; } = 8;

    /// <summary>Fewest steps: of few examples there are more passes.</summary>
    public int LeastSteps { get; init; } = 1000;

    /// <summary>First learning rate; it falls to nothing in a line.</summary>
    public float Rate { get; init; } = 4e-3f;

    /// <summary>Examples that share a step.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>Share of the activations that are dropped.</summary>
    public float Dropout { get; init; } = 0.3f;

    /// <summary>Share of what is known of a token that is hidden.</summary>
    public float FeatureDropout { get; init; } = 0.1f;

    /// <summary>What all random numbers come from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The classifier to start from, whose labels are then the new one's; null to start from nothing.</summary>
    public StanceClassifier? Start { get; init; }

    /// <summary>About how long training may take; null for as long as it takes. What comes out then depends on the machine.</summary>
    public TimeSpan? Budget { get; init; }

    /// <summary>Takes how far training is: what is counted, how many are done, how many there are; null for nobody.</summary>
    public Action<string, int, int>? Progress { get; init; }
}
