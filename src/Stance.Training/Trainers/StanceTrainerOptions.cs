namespace Stance.Training.Trainers;

/// <summary>How a stance classifier is trained. The defaults were chosen by cross-validation over the training data.</summary>
internal sealed record StanceTrainerOptions
{
    /// <summary>The labels in the order that predictions list them; null for those of the examples in ordinal order.</summary>
    public IReadOnlyList<StanceLabel>? Labels { get; init; }

    /// <summary>Binary logarithm of the number of rows of the model; 17 is 1 MiB. Twice as many gain nothing.</summary>
    public int LogRows { get; init; } = 17;

    /// <summary>Word vectors of unlabelled text of the same kind, which tell of words that no example holds; null to do without. Not for more than four labels.</summary>
    public WordVectors? WordVectors { get; init; }

    /// <summary>A feature counts from this many examples on.</summary>
    public int LeastExamples { get; init; } = 2;

    /// <summary>Weights of the examples by their confidence: doubtful, middling, clear.</summary>
    public IReadOnlyList<float> ConfidenceWeights { get; init; } = [0.6f, 0.9f, 1];

    /// <summary>Parts of the cross-validation that biases and temperature are fitted on; documents are never cut.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Where the documents fall in the cross-validation.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The classifier to start from, whose labels are then the new one's; null to start from nothing.</summary>
    public Classification.StanceClassifier? Start { get; init; }

    /// <summary>About how long training may take; null for as long as it takes. What comes out then depends on the machine.</summary>
    public TimeSpan? Budget { get; init; }

    /// <summary>Takes how far training is: what is counted, how many are done, how many there are; null for nobody.</summary>
    public Action<string, int, int>? Progress { get; init; }

    /// <summary>How the regression is trained.</summary>
    public LogisticRegressionOptions Regression { get; init; } = new();
}
