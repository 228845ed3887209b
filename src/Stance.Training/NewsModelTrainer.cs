using System.Globalization;
using Stance.Attributions;
using Stance.Classification;
using Stance.Learning;
using Stance.ModelFormat;
using Stance.Speakers;
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
    private readonly TrainingFolder _folder;
    private readonly int _seed;
    private readonly Action<string> _report;
    private readonly StanceExample[] _examples;

    /// <summary>A trainer that reads a folder.</summary>
    /// <param name="folder">The folder that holds <c>data</c> and <c>gold</c>.</param>
    /// <param name="seed">Decides the order of the examples.</param>
    /// <param name="report">Takes a line about each step that is done.</param>
    /// <param name="examples">JSONL files of more labelled statements to learn stance from, such as the project's own.</param>
    public NewsModelTrainer(string folder, int seed = 1, Action<string>? report = null, IReadOnlyList<string>? examples = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _folder = new(folder);
        _seed = seed;
        _report = report ?? (_ => { });
        _examples = [.. (examples ?? []).SelectMany(StanceExampleReader.Read)];
    }

    /// <summary>Trains parts of a model and takes the others from one that exists.</summary>
    /// <param name="parts">What to train. A part that reads another's output should be trained again after it.</param>
    /// <param name="from">Where the other parts come from; needed unless all are trained.</param>
    /// <param name="version">The new model's own version.</param>
    /// <param name="checkpoint">
    /// A file in which the state of the encoder's training is kept after each epoch, and from which a stopped run goes on; null for none.
    /// </param>
    /// <exception cref="AnnotationException">A corpus is missing or cannot be read.</exception>
    /// <exception cref="ArgumentException">A part is neither trained nor given.</exception>
    public StanceModel Train(ModelParts parts, StanceModel? from, string version, string? checkpoint = null)
    {
        if (parts != ModelParts.All && from is null)
        {
            throw new ArgumentException("The parts that are not trained need a model to come from.", nameof(from));
        }
        List<string> scores = [.. NewsModelCard.ScoresOf(from?.Card ?? "", parts)];
        EncoderWeights encoder = parts.HasFlag(ModelParts.Encoder)
            ? new NewsEncoderTrainer(_folder, new() { Seed = _seed }, _report).Train(TrainVectors(), checkpoint, scores)
            : from!.Encoder;
        DocumentTagger tagger = new(encoder);
        AntecedentRanker? antecedents = parts.HasFlag(ModelParts.Speakers) ? TrainSpeakers(encoder, tagger, scores) : from!.Antecedents;
        StanceClassifier classifier = parts.HasFlag(ModelParts.Stance) ? TrainStance(encoder, tagger, scores) : from!.Classifier;

        ModelFile file = new();
        FeatureVersion.Write(file);
        NewsModelCard.Of(version, scores).Write(file);
        encoder.Write(file);
        antecedents?.Write(file);
        classifier.Write(file);
        return new(file);
    }

    private WordVectors TrainVectors()
    {
        WordVectors vectors = WordVectorTrainer.Train(_folder.Unlabelled(), new() { Seed = _seed });
        _report($"words: learned the vectors of {vectors.ByWord.Count}");
        return vectors;
    }

    private AntecedentRanker TrainSpeakers(EncoderWeights encoder, DocumentTagger tagger, List<string> scores)
    {
        AttributionExtractor extractor = new(encoder, tagger.Encode);
        return new NewsSpeakersTrainer(_folder, tagger.Tag, extractor.Extract, new() { Seed = _seed }, _report).Train(scores);
    }

    private StanceClassifier TrainStance(EncoderWeights encoder, DocumentTagger tagger, List<string> scores)
    {
        StanceExample[] development = [.. _folder.StancesTest()];
        StanceTrainerOptions options = new() { Seed = _seed, Vectors = encoder.WordVectors, Development = development };
        StanceClassifier classifier = StanceTrainer.Train([.. _folder.Stances(), .. _examples], tagger.Tag, options);
        ConfusionMatrix matrix = new();
        foreach (StanceExample example in development)
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
