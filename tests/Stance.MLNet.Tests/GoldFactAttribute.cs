namespace Stance.MLNet.Tests;

/// <summary>A test that trains for minutes on annotated articles that are not part of the repository: only where they are and somebody asks for it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GoldFactAttribute : FactAttribute
{
    private const string Variable = "STANCE_ACCURACY";

    public GoldFactAttribute()
    {
        Skip = !Directory.Exists(GoldStatements.Folder) ? "There is no ../shared/gold/stance beside the repository."
            : Environment.GetEnvironmentVariable(Variable) != "1" ? $"Takes minutes: set {Variable}=1 to run it."
            : new EmbeddedModelFactAttribute().Skip;
    }
}
