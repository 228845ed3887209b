using Stance.Training.Annotations;

namespace Stance.Training.Evaluation;

/// <summary>An example and the side of the split that it stands on.</summary>
/// <param name="Example">The example.</param>
/// <param name="IsDev">Whether it is kept for development rather than training.</param>
internal readonly record struct SplitExample(StanceExample Example, bool IsDev);
