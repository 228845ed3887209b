using System.Globalization;
using Stance.Tagging;
using Stance.Text;
using Stance.Training.Evaluation;

namespace Stance.Training.Trainers;

/// <summary>Trains a <see cref="DocumentTagger"/>: parts of speech first, as the others read them.</summary>
/// <param name="folder">The corpora.</param>
/// <param name="seed">Decides the order of the documents.</param>
/// <param name="report">Takes a line about each step that is done.</param>
internal sealed class TaggingTrainer(TrainingFolder folder, int seed, Action<string> report)
{
    private const int PartOfSpeechEpochs = 6;
    private const int DependencyEpochs = 5;
    private const int EntityEpochs = 6;

    /// <param name="scores">Takes a line a score.</param>
    public DocumentTagger Train(List<string> scores)
    {
        List<Document> trees = [.. folder.WebTreebank(), .. folder.MixedTreebank()];
        List<Document> news = [];
        report($"tagging: read {trees.Count + news.Count} documents");

        PartOfSpeechTagger partsOfSpeech = PartOfSpeechTrainer.Train([.. trees, .. news], PartOfSpeechEpochs, new Random(seed));
        report("tagging: learned parts of speech");
        Document Tagged(Document document) => Retag(partsOfSpeech, document);

        List<Document> tagged = [.. trees.Concat(news).Select(Tagged)];
        DependencyParser dependencies = DependencyTrainer.Train(tagged, DependencyEpochs, new Random(seed));
        report("tagging: learned dependencies");

        // The articles from all over the world count twice: there are fewer of them, and their labels are by hand.
        List<Document> names = [.. folder.NamesInNews().Select(Tagged)];
        EntityTagger entities = EntityTrainer.Train(
            [.. names, .. names, Tagged(folder.NamesInWikipedia()), .. tagged.Skip(trees.Count)], EntityEpochs, new Random(seed));
        report("tagging: learned entity mentions");

        TaggingEvaluator evaluator = new(partsOfSpeech, dependencies, entities);
        (double accuracy, double unlabeled, double labeled) = evaluator.EvaluateTrees(folder.WebTreebankTest());
        double f1 = evaluator.EvaluateNames(folder.NamesInNewsTest());
        scores.Add(string.Create(CultureInfo.InvariantCulture, $"parts of speech (Penn tags), EWT test, gold tokens: accuracy {accuracy:0.0000}"));
        scores.Add(string.Create(
            CultureInfo.InvariantCulture, $"dependencies, EWT test, gold tokens, punctuation aside: UAS {unlabeled:0.0000}, LAS {labeled:0.0000}"));
        scores.Add(string.Create(
            CultureInfo.InvariantCulture, $"persons, organizations and locations, 15 % of en-worldwide-newswire: span F1 {f1:0.0000}"));
        scores.ForEach(report);
        return new(partsOfSpeech, dependencies, entities);
    }

    /// <summary>The document with the tagger's own parts of speech: what the later stages see in use.</summary>
    private static Document Retag(PartOfSpeechTagger tagger, Document document)
    {
        PartOfSpeech[] tags = new PartOfSpeech[document.Tokens.Length];
        foreach (Sentence sentence in document.Sentences)
        {
            tagger.Tag(document.Words, sentence.Tokens, tags);
        }
        return document.With(tags);
    }
}
