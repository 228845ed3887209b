using Stance.Classification;
using Stance.Training.Annotations;
using Stance.Training.Evaluation;
using Stance.Training.Trainers;

namespace Stance.Training;

/// <summary>Finds labels that are probably wrong: trains the stance classifier on all documents but some, and asks it about those.</summary>
internal static class LabelNoise
{
    /// <summary>The suspects, the worst first.</summary>
    /// <param name="examples">The examples, of at least two documents.</param>
    /// <param name="model">Its tagger reads the texts.</param>
    /// <param name="folds">Parts of the cross-validation, at least 2.</param>
    /// <param name="seed">Decides the parts.</param>
    /// <param name="report">Told the step, how much of it is done, and of how much.</param>
    /// <param name="cancellationToken">Ends the search between two texts or parts.</param>
    /// <exception cref="ArgumentException">All examples are of one document.</exception>
    public static IReadOnlyList<LabelSuspect> Find(
        IReadOnlyList<StanceExample> examples, StanceModel model, int folds, int seed, Action<string, int, int> report, CancellationToken cancellationToken)
    {
        ExampleTexts texts = new(model, examples, report, cancellationToken);
        StancePrediction[] predictions = OutOfFoldPredictions.Predict(
            examples,
            folds,
            seed,
            others =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                StanceClassifier classifier = StanceTrainer.Train(others, text => texts[text], new() { Seed = seed, Vectors = model.Encoder.WordVectors });
                return example => JudgedExample.By(classifier, example, texts[example.Text]).Prediction;
            },
            (done, total) => report("folds trained", done, total));
        return ConfidentLearning.Find(examples, predictions);
    }
}
