namespace Stance.Training.Trainers;

/// <summary>The shape of the encoder and how it is trained.</summary>
internal sealed record EncoderOptions
{
    /// <summary>Width of the token states.</summary>
    public int Width { get; init; } = 128;

    /// <summary>Layers below tags and trees: c1, c2, ... are gated convolutions with that dilation, r recurrences.</summary>
    public string LowerLayers { get; init; } = "c1 r c2 r";

    /// <summary>Layers between trees and attributions.</summary>
    public string UpperLayers { get; init; } = "c1 r";

    public int WordWidth { get; init; } = 96;
    public int AffixWidth { get; init; } = 24;
    public int RoleWidth { get; init; } = 64;
    public int CueWidth { get; init; } = 64;
    public int ArcWidth { get; init; } = 96;
    public int RelationWidth { get; init; } = 64;
    public float Dropout { get; init; } = 0.25f;
    public float WordDropout { get; init; } = 0.08f;
    public float FeatureDropout { get; init; } = 0.25f;
    public float Rate { get; init; } = 2e-3f;
    public int Epochs { get; init; } = 10;
    public int TokensPerWorker { get; init; } = 1000;
    public int Seed { get; init; } = 1;
    public int Workers { get; init; } = 2;
    public bool UsesTreeFeatures { get; init; } = true;
    public float RoleWeight { get; init; } = 1;
    public float CueWeight { get; init; } = 2;
}
