namespace Stance.MLNet.Benchmarks;

/// <summary>A classifier, and the line with it.</summary>
internal sealed record Contender(string Name, IStanceClassifier Classifier, StatementExtractor Extractor);
