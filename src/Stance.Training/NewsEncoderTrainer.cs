using System.Globalization;
using Stance.Learning;
using Stance.Tagging;
using Stance.Text;
using Stance.Training.Annotations;
using Stance.Training.Cards;
using Stance.Training.Evaluation;
using Stance.Training.Trainers;

namespace Stance.Training;

/// <summary>Trains the encoder of the English news model: what it learns from, in which order, and what is measured meanwhile.</summary>
/// <param name="folder">The corpora.</param>
/// <param name="options">The encoder's shape and how it is trained.</param>
/// <param name="report">Takes a line about each step that is done.</param>
internal sealed class NewsEncoderTrainer(TrainingFolder folder, EncoderOptions options, Action<string> report)
{
    // Where F1 of contents on PolNeAR dev is highest.
    private const float CueThreshold = 0.5f;

    // Epochs are compared by what they find when asked for more: the first ones are less sure.
    private const float EpochThreshold = 0.4f;

    // How often a corpus is read in each pass over the articles with attributions: the treebanks are small beside the rest.
    private const int TreebankRepeats = 3;
    private const int NameRepeats = 2;

    // A part of MPQA that is no news, one of its texts a single sentence of thousands of words.
    private const string Transcripts = "ula/";

    /// <param name="vectors">What is known of words beforehand.</param>
    /// <param name="checkpoint">A file to keep the state in after each epoch, and to go on from; null for none.</param>
    /// <param name="scores">Takes what was measured.</param>
    public EncoderWeights Train(WordVectors vectors, string? checkpoint, List<CardScores> scores)
    {
        List<Passage> passages = [.. ReadPassages()];
        report($"encoder: read {passages.Count} passages");
        (List<Document> Documents, List<string> Tags) trees = folder.WebTreebankDev();
        List<AttributedArticle> articles = [.. folder.AttributionsDev()];
        EncoderNetwork network = new(options, vectors);
        EncoderTrainer trainer = new(network, options, report);
        trainer.Train(
            passages,
            checkpoint is null ? null : new(checkpoint, options.ToString()),
            () => new MaskedWordTrainer(network, options, folder.Unlabelled()).Train(report),
            () => Measure(network.ToWeights(EpochThreshold), trees, articles));
        EncoderWeights weights = network.ToWeights(CueThreshold);
        scores.AddRange(MeasureAll(weights, articles));
        return weights;
    }

    private IEnumerable<Passage> ReadPassages()
    {
        Dictionary<string, SilverArticle> silver = folder.SilverNews().ToDictionary(article => article.Name);
        List<Passage> trees = [.. PassageReader.OfTrees(folder.WebTreebank()), .. PassageReader.OfTrees(folder.MixedTreebank())];
        List<Passage> names =
        [
            .. PassageReader.OfNames(folder.NamesInNews(), EntityScheme.WithNationalities),
            .. PassageReader.OfNames([folder.NamesInWikipedia()], EntityScheme.FourClasses),
        ];
        return
        [
            .. Enumerable.Repeat(trees, TreebankRepeats).SelectMany(passages => passages),
            .. Enumerable.Repeat(names, NameRepeats).SelectMany(passages => passages),
            .. folder.Attributions().SelectMany(article => PassageReader.OfArticle(article, silver.GetValueOrDefault(article.Name))),
            .. folder.Holders().Where(article => !article.Name.StartsWith(Transcripts, StringComparison.Ordinal)).SelectMany(article => PassageReader.OfArticle(article, null)),
        ];
    }

    private static DevelopmentScore Measure(EncoderWeights weights, (List<Document> Documents, List<string> Tags) trees, List<AttributedArticle> articles)
    {
        DocumentTagger tagger = new(weights);
        TreeScores scores = new TaggingEvaluator(tagger).EvaluateTrees(trees.Documents, trees.Tags);
        (double source, double cue, double content) = new AttributionEvaluator(tagger, new(weights, null)).Evaluate(articles);
        string text = string.Create(CultureInfo.InvariantCulture, $"dev: tags {scores.Tags:0.000}, LAS {scores.Labeled:0.000}, source {source:0.000}, cue {cue:0.000}, content {content:0.000}");
        return new(scores.Tags + scores.Labeled + source + cue + content, text);
    }

    private CardScores[] MeasureAll(EncoderWeights weights, List<AttributedArticle> articles)
    {
        DocumentTagger tagger = new(weights);
        TaggingEvaluator evaluator = new(tagger);
        (List<Document> documents, List<string> tags) = folder.WebTreebankTest();
        TreeScores trees = evaluator.EvaluateTrees(documents, tags);
        double names = evaluator.EvaluateNames(folder.NamesInNewsTest());
        (double source, double cue, double content) = new AttributionEvaluator(tagger, new(weights, tagger.Encode)).Evaluate(articles);
        CardScores[] scores =
        [
            CardScores.Of("parts of speech", "UD English EWT test, gold tokens", ("Penn tags", trees.Tags), ("universal tags", trees.UniversalTags)),
            CardScores.Of("dependencies", "UD English EWT test, gold tokens", ("UAS", trees.Unlabeled), ("LAS", trees.Labeled)),
            CardScores.Of("persons, organizations and locations", "15 % of en-worldwide-newswire", ("span F1", names)),
            CardScores.Of("attributions", "PolNeAR dev, exact spans", ("source F1", source), ("cue F1", cue), ("content F1", content)),
        ];
        Array.ForEach(scores, one => report(one.ToString()));
        return scores;
    }
}
