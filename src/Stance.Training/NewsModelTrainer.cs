using System.Globalization;
using Stance.Attributions;
using Stance.Classification;
using Stance.ModelFormat;
using Stance.Quotations;
using Stance.Tagging;
using Stance.Text;
using Stance.Training.Annotations;
using Stance.Training.Evaluation;
using Stance.Training.Trainers;

namespace Stance.Training;

/// <summary>
/// Trains the English news model from a folder of corpora. The same folder and seed give the same bytes. Not thread-safe.
/// </summary>
public sealed class NewsModelTrainer
{
    private const int CueEpochs = 8;
    private const int RoleEpochs = 8;

    private readonly TrainingFolder _folder;
    private readonly int _seed;
    private readonly Action<string> _report;

    /// <summary>A trainer that reads a folder.</summary>
    /// <param name="folder">The folder that holds <c>data</c> and <c>gold</c>.</param>
    /// <param name="seed">Decides the order of the examples.</param>
    /// <param name="report">Takes a line about each step that is done.</param>
    public NewsModelTrainer(string folder, int seed = 1, Action<string>? report = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _folder = new(folder);
        _seed = seed;
        _report = report ?? (_ => { });
    }

    /// <summary>Trains parts of a model and takes the others from one that exists.</summary>
    /// <param name="parts">What to train. A part that reads another's output should be trained again after it.</param>
    /// <param name="from">Where the other parts come from; needed unless all are trained.</param>
    /// <param name="version">The new model's own version.</param>
    /// <exception cref="AnnotationException">A corpus is missing or cannot be read.</exception>
    /// <exception cref="ArgumentException">A part is neither trained nor given.</exception>
    public StanceModel Train(ModelParts parts, StanceModel? from, string version)
    {
        if (parts != ModelParts.All && from is null)
        {
            throw new ArgumentException("The parts that are not trained need a model to come from.", nameof(from));
        }
        List<string> scores = [];
        DocumentTagger tagger = parts.HasFlag(ModelParts.Tagging) ? new TaggingTrainer(_folder, _seed, _report).Train(scores) : from!.Tagger;
        AttributionExtractor attributions = parts.HasFlag(ModelParts.Attributions) ? TrainAttributions(tagger) : from!.Attributions;
        StanceClassifier classifier = parts.HasFlag(ModelParts.Stance) ? TrainStance(tagger, scores) : from!.Classifier;

        ModelFile file = new();
        FeatureVersion.Write(file);
        NewsModelCard.Of(version, scores).Write(file);
        tagger.Write(file);
        attributions.Write(file);
        classifier.Write(file);
        return new(file);
    }

    private AttributionExtractor TrainAttributions(DocumentTagger tagger)
    {
        List<AttributedDocument> documents = [];
        foreach (AttributedArticle article in _folder.Attributions())
        {
            Document document = tagger.Tag(article.Text);
            documents.Add(new(article.Name, document, QuotationFinder.Find(document), article.Readings[0]));
        }
        _report($"attributions: read {documents.Count} articles");
        CueFinder cues = CueTrainer.Train(documents, CueEpochs, new Random(_seed));
        _report("attributions: learned cues");
        RoleLabeler roles = RoleTrainer.Train(documents, RoleEpochs, new Random(_seed));
        _report("attributions: learned roles");
        return new(cues, roles);
    }

    private StanceClassifier TrainStance(DocumentTagger tagger, List<string> scores)
    {
        WordVectors vectors = WordVectorTrainer.Train(_folder.Unlabelled(), new() { Seed = _seed });
        _report($"stance: learned the vectors of {vectors.ByWord.Count} words");
        StanceTrainerOptions options = new() { Seed = _seed, WordVectors = vectors };
        StanceClassifier classifier = StanceTrainer.Train(_folder.Stances(), tagger.Tag, options);
        ConfusionMatrix matrix = new();
        foreach (StanceExample example in _folder.StancesTest())
        {
            Document document = tagger.Tag(example.Text);
            StancePrediction prediction = classifier.Classify(
                document, AttributionFactory.FromSpans(document, example.Source, example.Cue, example.Content));
            matrix.Add(example.Label, example.Also, prediction.Label, prediction.Score);
        }
        string score = string.Create(
            CultureInfo.InvariantCulture, $"stance, {matrix.Items} statements of PolNeAR dev, spans given: macro F1 {matrix.MacroF1:0.0000}, accuracy {matrix.Accuracy:0.0000}");
        _report(score);
        scores.Add(score);
        return classifier;
    }
}
