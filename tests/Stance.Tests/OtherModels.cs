using Stance.Classification;
using Stance.Learning;
using Stance.ModelFormat;

namespace Stance.Tests;

/// <summary>Models that differ from the one that the package carries.</summary>
internal static class OtherModels
{
    /// <summary>A model like another whose encoder is not the same.</summary>
    public static StanceModel WithOtherEncoder(StanceModel model)
    {
        ModelFile changed = new();
        new EncoderWeights
        {
            LowerLayers = model.Encoder.LowerLayers,
            TreeLayers = model.Encoder.TreeLayers,
            UpperLayers = model.Encoder.UpperLayers,
            CueThreshold = model.Encoder.CueThreshold / 2,
            Matrices = model.Encoder.Matrices,
            Tables = model.Encoder.Tables,
            WordVectors = model.Encoder.WordVectors,
        }.Write(changed);
        return With(model, changed);
    }

    /// <summary>A model that does what another does, under another version.</summary>
    public static StanceModel WithVersion(StanceModel model, string version)
    {
        ModelFile changed = new();
        new ModelCard(version, model.Card).Write(changed);
        return With(model, changed);
    }

    /// <summary>A model whose encoder's states are short; it has learned nothing.</summary>
    public static StanceModel Narrow()
    {
        ModelFile file = new();
        FeatureVersion.Write(file);
        new ModelCard("narrow", "# Narrow").Write(file);
        RandomEncoder.Of(1).Write(file);
        new StanceClassifier([StanceLabel.None, StanceLabel.Warning], 1, new(2, 1, new byte[WideHashedLinearModel.RowLengthOf(2) * sizeof(short)]), []).Write(file);
        return new(file);
    }

    private static StanceModel With(StanceModel model, ModelFile changed) =>
        new(new ModelFile(model.File.Sections.Select(section => changed.Sections.SingleOrDefault(other => other.Name == section.Name) ?? section)));
}
