namespace Stance.Tests;

/// <summary>A test that needs the model which the library carries; skipped, visibly, in a build without one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EmbeddedModelFactAttribute : FactAttribute
{
    public EmbeddedModelFactAttribute()
    {
        if (typeof(StanceModel).Assembly.GetManifestResourceInfo("Stance.Models.english-news") is null)
        {
            Skip = "This build of the library carries no model.";
        }
    }
}
