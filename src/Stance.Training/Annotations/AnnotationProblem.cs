using System.Globalization;

namespace Stance.Training.Annotations;

/// <summary>Something in annotated data that cannot be read.</summary>
/// <param name="Path">The file, as it was named.</param>
/// <param name="Line">Number of the line, from 1; null where it is no matter of one line.</param>
/// <param name="Reason">What was expected, and what was found.</param>
internal sealed record AnnotationProblem(string Path, int? Line, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{Path}:{line}: {Reason}") : $"{Path}: {Reason}";
}
