using Stance.Classification;
using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Evaluation;

/// <summary>A labelled statement and what a classifier says of it.</summary>
internal sealed record JudgedExample(StanceExample Example, StancePrediction Prediction)
{
    /// <summary>Whether the prediction is the right label or the second one.</summary>
    public bool IsRight => Prediction.Label == Example.Label || Prediction.Label == Example.Also;

    /// <summary>The label that the prediction is measured by: its own where that is right.</summary>
    public StanceLabel Expected => IsRight ? Prediction.Label : Example.Label;

    /// <summary>What a classifier says of a statement.</summary>
    /// <param name="classifier">The classifier.</param>
    /// <param name="example">The statement.</param>
    /// <param name="document">Its text as the tagger reads it.</param>
    public static JudgedExample By(StanceClassifier classifier, StanceExample example, Document document) =>
        new(example, classifier.Classify(document, example.In(document)));

    /// <summary>
    /// The Brier score of several classes (Brier 1950): the squared distance between the probabilities and the answer, from 0 to 2.
    /// A right label that the classifier does not have counts as probability 0.
    /// </summary>
    public double BrierScore
    {
        get
        {
            double sum = Prediction.Labels.Contains(Expected) ? 0 : 1;
            foreach (StanceLabel label in Prediction.Labels)
            {
                double gap = Prediction[label] - (label == Expected ? 1 : 0);
                sum += gap * gap;
            }
            return sum;
        }
    }
}
