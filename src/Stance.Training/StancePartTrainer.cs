using Stance.Classification;
using Stance.Training.Annotations;
using Stance.Training.Evaluation;
using Stance.Training.Trainers;

namespace Stance.Training;

/// <summary>
/// Trains the stance part of a model on labelled statements of any labels, and measures it on statements that it did not see: on those given
/// for that, or by cross-validation over documents. Same statements and options, no budget: same result. Not thread-safe.
/// </summary>
/// <param name="from">The model whose other parts the classifier will stand beside.</param>
/// <param name="texts">The texts of all statements, as its tagger reads them.</param>
/// <param name="options">How.</param>
/// <param name="report">Told the step, how much of it is done, and of how much.</param>
/// <param name="time">The clock of the budget.</param>
/// <param name="cancellationToken">Ends the work between two trainings, and within one where it reports how far it is.</param>
internal sealed class StancePartTrainer(
    StanceModel from,
    ExampleTexts texts,
    StancePartOptions options,
    Action<string, int, int> report,
    TimeProvider time,
    CancellationToken cancellationToken)
{
    private readonly long _start = time.GetTimestamp();
    private int _trainings;
    private int _done;

    /// <summary>Trains and measures.</summary>
    /// <param name="examples">What to learn from: at least two labels, and at least two documents where there is nothing to measure by.</param>
    /// <param name="dev">What to measure by; empty for a cross-validation.</param>
    public TrainedStance Train(IReadOnlyList<StanceExample> examples, IReadOnlyList<StanceExample> dev)
    {
        StanceLabel[] labels = options.Start?.Labels.ToArray()
            ?? [.. examples.Select(example => example.Label).Distinct().OrderBy(label => label.Name, StringComparer.Ordinal)];
        if (dev.Count > 0)
        {
            Start(1);
            StanceClassifier measured = Fit(examples, labels);
            return new(measured, [.. dev.Select(example => Judge(measured, example))], null);
        }

        int folds = DocumentFolds.Assign(examples, options.Folds, options.Seed).Max() + 1;
        Start(folds + 1);
        StancePrediction[] predictions = OutOfFoldPredictions.Predict(
            examples,
            options.Folds,
            options.Seed,
            others =>
            {
                StanceClassifier classifier = Fit(others, labels);
                return example => Judge(classifier, example).Prediction;
            },
            (_, _) => { });
        return new(Fit(examples, labels), [.. examples.Zip(predictions, (example, prediction) => new JudgedExample(example, prediction))], folds);
    }

    private void Start(int trainings)
    {
        (_done, _trainings) = (0, trainings);
        report("trainings", _done, _trainings);
    }

    private StanceClassifier Fit(IReadOnlyList<StanceExample> examples, StanceLabel[] labels)
    {
        cancellationToken.ThrowIfCancellationRequested();
        StanceClassifier classifier = StanceTrainer.Train(examples, text => texts[text], new()
        {
            Labels = labels,
            Vectors = from.Encoder.WordVectors,
            Seed = options.Seed,
            Start = options.Start,
            // An equal share of what is left, so that one that took longer takes from all others alike.
            Budget = options.Budget is { } budget ? Max(TimeSpan.Zero, budget - time.GetElapsedTime(_start)) / (_trainings - _done) : null,
            Progress = (step, done, total) =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                report(FormattableString.Invariant($"training {_done + 1} of {_trainings}, {step}"), done, total);
            },
        });
        report("trainings", ++_done, _trainings);
        return classifier;
    }

    private JudgedExample Judge(StanceClassifier classifier, StanceExample example) => JudgedExample.By(classifier, example, texts[example.Text]);

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
