using System.Collections.Concurrent;

namespace Stance.MLNet;

/// <summary>
/// The Stance models that pipelines may name. ML.NET saves the name of a step and no content, so that a saved pipeline knows its Stance model
/// by fingerprint only; whoever loads the pipeline finds it here. The model in package Stance is always known, and so is the model of every
/// step made in this process. Any number of threads.
/// </summary>
public static class StanceModelCatalog
{
    private static readonly Lazy<StanceModel> EmbeddedModel = new(() => Add(StanceModel.LoadEmbedded()));
    private static readonly ConcurrentDictionary<string, StatementExtractor> Extractors = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, StatementFeaturizer> Featurizers = new(StringComparer.Ordinal);

    /// <summary>The model in package Stance, loaded when it is first asked for.</summary>
    /// <exception cref="InvalidModelException">This build of Stance carries no model.</exception>
    public static StanceModel Embedded => EmbeddedModel.Value;

    /// <summary>Makes a model known to the pipelines that name it. To be called before such a pipeline transforms anything; a second call changes nothing.</summary>
    /// <param name="model">A model that <see cref="StanceModel.Load(string)"/> gave.</param>
    public static void Register(StanceModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Add(model);
    }

    /// <summary>The extractor of the model of a fingerprint.</summary>
    /// <exception cref="InvalidOperationException">No such model is known.</exception>
    internal static StatementExtractor ExtractorOf(string fingerprint) => Find(Extractors, fingerprint, "The statements are those");

    /// <summary>The featurizer of a fingerprint.</summary>
    /// <exception cref="InvalidOperationException">No model with such features is known.</exception>
    internal static StatementFeaturizer FeaturizerOf(string fingerprint) => Find(Featurizers, fingerprint, "The features are those");

    private static StanceModel Add(StanceModel model)
    {
        Extractors.GetOrAdd(model.Fingerprint, _ => new(model));
        StatementFeaturizer featurizer = new(model);
        Featurizers.GetOrAdd(featurizer.Fingerprint, featurizer);
        return model;
    }

    private static T Find<T>(ConcurrentDictionary<string, T> known, string fingerprint, string what)
    {
        // Asked for, the embedded one adds itself.
        StanceModel? embedded = known.ContainsKey(fingerprint) ? null : Embedded;
        return known.TryGetValue(fingerprint, out T? found)
            ? found
            : throw new InvalidOperationException(
                $"{what} of a Stance model that is not known here (fingerprint {fingerprint}; the model in package Stance is {embedded?.Version}). "
                + $"Load it with {nameof(StanceModel)}.{nameof(StanceModel.Load)} and call {nameof(StanceModelCatalog)}.{nameof(Register)} first.");
    }
}
