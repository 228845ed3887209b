namespace Stance.Tests;

/// <summary>The model that the package carries, loaded once for all tests.</summary>
internal static class EmbeddedModel
{
    public static StanceModel Instance { get; } = StanceModel.LoadEmbedded();
}
