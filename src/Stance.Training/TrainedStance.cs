using Stance.Classification;
using Stance.Training.Evaluation;

namespace Stance.Training;

/// <summary>A stance classifier and what classifiers trained like it say of statements that they did not see.</summary>
/// <param name="Classifier">The classifier.</param>
/// <param name="Judged">The statements measured by, in their order: those to measure by, judged by it, or all, each judged by one that saw nothing of its document.</param>
/// <param name="Folds">Number of parts of the cross-validation; null where there were statements to measure by.</param>
internal sealed record TrainedStance(StanceClassifier Classifier, IReadOnlyList<JudgedExample> Judged, int? Folds);
