using Stance.Attributions;
using Stance.Classification;
using Stance.Learning;
using Stance.ModelFormat;
using Stance.Speakers;
using Stance.Tagging;
using Stance.Training.Annotations;
using Stance.Training.Cards;
using Stance.Training.Evaluation;
using Stance.Training.Trainers;

namespace Stance.Training;

/// <summary>
/// Trains the English news model from a folder of corpora. The same folder and seed give the same bytes. Not thread-safe.
/// </summary>
public sealed class NewsModelTrainer
{
    private const int Resamples = 1000;

    // Labels of the project's own were looked at twice, those of the corpora once.
    private const int ExampleRepeats = 2;

    private readonly string _path;
    private readonly int _seed;
    private readonly Action<string> _report;
    private readonly (string Path, StanceExample[] Examples)[] _examples;

    /// <summary>A trainer that reads a folder.</summary>
    /// <param name="folder">The folder that holds <c>data</c> and <c>gold</c>.</param>
    /// <param name="seed">Decides the order of the examples.</param>
    /// <param name="report">Takes a line about each step that is done.</param>
    /// <param name="examples">JSONL files of more labelled statements to learn stance from, such as the project's own.</param>
    public NewsModelTrainer(string folder, int seed = 1, Action<string>? report = null, IReadOnlyList<string>? examples = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        _path = folder;
        _seed = seed;
        _report = report ?? (_ => { });
        _examples = [.. (examples ?? []).Select(file => (file, StanceExampleReader.Read(file).ToArray()))];
    }

    /// <summary>About how long the training of the stance may take; null for as long as it takes. What comes out then depends on the machine.</summary>
    public TimeSpan? StanceBudget { get; init; }

    /// <summary>Takes how far a step is that counts: its name, how many are done, how many there are; null for nobody.</summary>
    public Action<string, int, int>? Progress { get; init; }

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
        List<CardPart> card = from is null ? [] : [.. TrainingCard.Of(from).PartsTakenOver(NamesOf(parts))];
        EncoderWeights encoder = parts.HasFlag(ModelParts.Encoder) ? TrainEncoder(checkpoint, card) : from!.Encoder;
        DocumentTagger tagger = new(encoder);
        AntecedentRanker? antecedents = parts.HasFlag(ModelParts.Speakers) ? TrainSpeakers(encoder, tagger, card) : from!.Antecedents;
        StanceClassifier classifier = parts.HasFlag(ModelParts.Stance) ? TrainStance(encoder, tagger, card) : from!.Classifier;

        ModelFile file = new();
        FeatureVersion.Write(file);
        encoder.Write(file);
        antecedents?.Write(file);
        classifier.Write(file);
        return NewsModelCard.Of(version, classifier.Labels, card).ToModel(file.Sections);
    }

    private static string[] NamesOf(ModelParts parts) =>
    [
        .. parts.HasFlag(ModelParts.Encoder) ? [CardPart.Encoder] : Array.Empty<string>(),
        .. parts.HasFlag(ModelParts.Speakers) ? [CardPart.Speakers] : Array.Empty<string>(),
        .. parts.HasFlag(ModelParts.Stance) ? [CardPart.Stance] : Array.Empty<string>(),
    ];

    private EncoderWeights TrainEncoder(string? checkpoint, List<CardPart> card)
    {
        TrainingFolder folder = new(_path);
        List<CardScores> scores = [];
        WordVectors vectors = WordVectorTrainer.Train(folder.Unlabelled(), new() { Seed = _seed });
        _report($"words: learned the vectors of {vectors.ByWord.Count}");
        EncoderOptions options = new() { Seed = _seed };
        EncoderWeights weights = new NewsEncoderTrainer(folder, options, _report).Train(vectors, checkpoint, scores);
        card.Add(PartOf(CardPart.Encoder, folder.Files, scores) with { Options = [("shape and training", options.ToString())] });
        return weights;
    }

    private AntecedentRanker TrainSpeakers(EncoderWeights encoder, DocumentTagger tagger, List<CardPart> card)
    {
        TrainingFolder folder = new(_path);
        List<CardScores> scores = [];
        AntecedentOptions options = new() { Seed = _seed };
        AttributionExtractor extractor = new(encoder, tagger.Encode);
        AntecedentRanker ranker = new NewsSpeakersTrainer(folder, tagger.Tag, extractor.Extract, options, _report).Train(scores);
        card.Add(PartOf(CardPart.Speakers, folder.Files, scores) with { Options = [("shape and training", options.ToString())] });
        return ranker;
    }

    private StanceClassifier TrainStance(EncoderWeights encoder, DocumentTagger tagger, List<CardPart> card)
    {
        TrainingFolder folder = new(_path);
        StanceExample[] development = [.. folder.StancesTest()];
        StanceTrainerOptions options = new()
        {
            Seed = _seed,
            Vectors = encoder.WordVectors,
            Development = development,
            Budget = StanceBudget,
            Progress = Progress,
        };
        StanceClassifier classifier = StanceTrainer.Train([.. folder.Stances(), .. Enumerable.Repeat(_examples, ExampleRepeats).SelectMany(files => files).SelectMany(file => file.Examples)], tagger.Tag, options);
        List<JudgedExample> judged = [.. development.Select(example => JudgedExample.By(classifier, example, tagger.Tag(example.Text)))];
        StanceScores scores = StanceEvaluator.Evaluate(judged, classifier.Labels, new(Resamples, _seed));
        CardScores measured = scores.ToCard($"{scores.Items} statements of PolNeAR dev, spans given; the temperature is fitted on them");
        _report(measured.ToString());
        CardPart part = PartOf(CardPart.Stance, folder.Files, [measured]);
        card.Add(part with
        {
            Options = StanceBudget is { } budget ? [("budget", budget.ToString("c", null))] : [],
            Data =
            [
                .. part.Data.Select(file => file.WithRows([.. StanceExampleReader.Read(Path.Combine(_path, file.Name))])),
                .. _examples.Select(file => NewsModelCard.FileOf(file.Path).WithRows(file.Examples)),
            ],
        });
        return classifier;
    }

    private CardPart PartOf(string name, IEnumerable<string> files, IReadOnlyList<CardScores> scores) => new()
    {
        Name = name,
        Seed = _seed,
        Data = [.. files.Select(file => NewsModelCard.FileOf(_path, file))],
        Scores = scores,
    };
}
