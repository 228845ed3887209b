namespace Stance.Training.Trainers;

/// <summary>The shape of the encoder and how it is trained.</summary>
internal sealed record EncoderOptions
{
    /// <summary>Width of the token states.</summary>
    public int Width { get; init; } = 128;

    /// <summary>Layers below tags and entity mentions, from the input on: cN is a gated convolution with dilation N, r a recurrence in both directions, s the mean of the tokens that write the same word.</summary>
    public string LowerLayers { get; init; } = "c1 r s c2";

    /// <summary>Layers between those and trees: what trees need spoils tags and mentions less if it need not be known below.</summary>
    public string TreeLayers { get; init; } = "r c1";

    /// <summary>Layers between trees and attributions.</summary>
    public string UpperLayers { get; init; } = "c1 r";

    /// <summary>Width of the embeddings of words.</summary>
    public int WordWidth { get; init; } = 96;

    /// <summary>Width of the embeddings of a prefix or suffix.</summary>
    public int AffixWidth { get; init; } = 24;

    /// <summary>Width of the embeddings of shapes.</summary>
    public int ShapeWidth { get; init; } = 16;

    /// <summary>Width of the embeddings of places in sentence and quotation.</summary>
    public int PlaceWidth { get; init; } = 8;

    /// <summary>Hidden units that score the roles around a cue.</summary>
    public int RoleWidth { get; init; } = 64;

    /// <summary>Hidden units that score cues.</summary>
    public int CueWidth { get; init; } = 64;

    /// <summary>Length of the vectors that score arcs.</summary>
    public int ArcWidth { get; init; } = 96;

    /// <summary>Hidden units that score relations.</summary>
    public int RelationWidth { get; init; } = 64;

    /// <summary>Share of the activations that are dropped.</summary>
    public float Dropout { get; init; } = 0.3f;

    /// <summary>Share of the words that are hidden, so that the rest of the form must do.</summary>
    public float HiddenWords { get; init; } = 0.08f;

    /// <summary>Share of what the tree says of a cue that is hidden.</summary>
    public float FeatureDropout { get; init; } = 0.25f;

    /// <summary>How much a cue counts beside a token's role.</summary>
    public float CueWeight { get; init; } = 2;

    /// <summary>How much a token's head counts beside its tag. Heads have by far the largest loss, and trees the most to learn.</summary>
    public float HeadWeight { get; init; } = 0.5f;

    /// <summary>How much a token's relation counts beside its tag.</summary>
    public float RelationWeight { get; init; } = 0.3f;

    /// <summary>How much entity mentions count beside a tag.</summary>
    public float EntityWeight { get; init; } = 2;

    /// <summary>First learning rate; it falls to nothing in a line.</summary>
    public float Rate { get; init; } = 2e-3f;

    /// <summary>Passes over the annotated passages.</summary>
    public int Epochs { get; init; } = 12;

    /// <summary>Training stops when the score on development data has not risen for so many epochs.</summary>
    public int Patience { get; init; } = 6;

    /// <summary>Passes over unlabelled text beforehand.</summary>
    public int MaskedWordEpochs { get; init; } = 1;

    /// <summary>Tokens that each worker takes for one step.</summary>
    public int TokensPerWorker { get; init; } = 1000;

    /// <summary>Workers that share a step. Part of what decides the weights, so not to be taken from the machine.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>What all random numbers come from.</summary>
    public int Seed { get; init; } = 1;
}
