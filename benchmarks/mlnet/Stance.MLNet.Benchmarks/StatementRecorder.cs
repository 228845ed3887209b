using Stance.Benchmarks;

namespace Stance.MLNet.Benchmarks;

/// <summary>Keeps what the line asks its classifier about: attributions, and sentences in the author's own voice.</summary>
internal sealed class StatementRecorder : IStanceClassifier
{
    private readonly IStanceClassifier _classifier;
    private readonly List<ResolvedAttribution> _recorded = [];

    private StatementRecorder(IStanceClassifier classifier) => _classifier = classifier;

    /// <inheritdoc/>
    public IReadOnlyList<StanceLabel> Labels => _classifier.Labels;

    /// <summary>All statements of the benchmark text.</summary>
    public static ResolvedAttribution[] Record()
    {
        StatementRecorder recorder = new(StanceModelCatalog.Embedded.Classifier);
        StatementExtractor extractor = new(StanceModelCatalog.Embedded, new() { Classifier = recorder });
        foreach (string article in BenchmarkText.Articles)
        {
            extractor.Extract(article);
        }
        return [.. recorder._recorded];
    }

    /// <inheritdoc/>
    public StancePrediction Classify(ResolvedAttribution attribution)
    {
        _recorded.Add(attribution);
        return _classifier.Classify(attribution);
    }
}
