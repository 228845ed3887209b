namespace Stance.Tests;

/// <summary>A theory that needs the model which the library carries; skipped, visibly, in a build without one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EmbeddedModelTheoryAttribute : TheoryAttribute
{
    public EmbeddedModelTheoryAttribute() => Skip = new EmbeddedModelFactAttribute().Skip;
}
