using Microsoft.ML;

namespace Stance.MLNet.Tests;

/// <summary>Pipelines that several tests use, each trained once.</summary>
internal static class TrainedModels
{
    private static readonly Lazy<MLNetStanceModel> OfWhole = new(() => Train(new()));
    private static readonly Lazy<MLNetStanceModel> OfText = new(() => Train(new() { UsesStatementFeatures = false }));
    private static readonly Lazy<MLNetStanceModel> OfFeatures = new(() => Train(new() { UsesText = false }));

    public static MLContext Context { get; } = new(seed: 1);

    /// <summary>The reference pipeline.</summary>
    public static MLNetStanceModel Whole => OfWhole.Value;

    /// <summary>Its part that reads cue and content by FeaturizeText.</summary>
    public static MLNetStanceModel Text => OfText.Value;

    /// <summary>Its part that reads the statement as Stance does.</summary>
    public static MLNetStanceModel Features => OfFeatures.Value;

    private static MLNetStanceModel Train(MLNetStanceTrainerOptions options) => new MLNetStanceTrainer(Context, options)
        .Train(Context.Data.LoadFromEnumerable(OwnStatements.Train), Context.Data.LoadFromEnumerable(OwnStatements.Dev));
}
