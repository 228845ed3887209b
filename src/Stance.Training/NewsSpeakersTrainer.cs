using Stance.Attributions;
using Stance.Quotations;
using Stance.Speakers;
using Stance.Text;
using Stance.Training.Annotations;
using Stance.Training.Cards;
using Stance.Training.Evaluation;
using Stance.Training.Trainers;

namespace Stance.Training;

/// <summary>Trains the ranker of antecedents of the English news model, on documents as the tagger and the extractor of attributions see them.</summary>
/// <param name="folder">The corpora.</param>
/// <param name="tag">Gives the document of a text.</param>
/// <param name="extract">Gives the attributions of a document.</param>
/// <param name="options">The ranker's shape and how it is trained.</param>
/// <param name="report">Takes a line about each step that is done.</param>
internal sealed class NewsSpeakersTrainer(
    TrainingFolder folder, Func<string, Document> tag, Func<Document, Quotation[], Attribution[]> extract, AntecedentOptions options, Action<string> report)
{
    // Machine-made chains are right in two of three cases.
    private const float SilverWeight = 0.1f;

    // Longer texts are lists and books, not articles.
    private const int MaxLength = 40_000;

    private readonly record struct Reading(Document Document, Cast Cast, Attribution[] Attributions, IReadOnlyList<CoreferentWord> Words);

    /// <param name="scores">Takes what was measured.</param>
    public AntecedentRanker Train(List<CardScores> scores)
    {
        List<Reading> gold = [.. folder.Coreference().Select(ReadArticle)];
        List<Reading> silver = [.. folder.SilverCoreference().Select(ReadArticle)];
        List<Reading> plain = [.. folder.News().Where(text => text.Length <= MaxLength).Select(text => ReadArticle(new("", text, [])))];
        report($"speakers: read {gold.Count} texts with coreference, {silver.Count} with a machine's, {plain.Count} without");

        // Twice: what the text before means is first as annotated, then as the first ranker takes it.
        AntecedentRanker? ranker = null;
        for (int round = 0; round < 2; round++)
        {
            List<AntecedentExample> examples = [];
            foreach (Reading reading in gold)
            {
                examples.AddRange(Examples(reading, ranker, isComplete: true, 1));
            }
            foreach (Reading reading in silver)
            {
                examples.AddRange(Examples(reading, ranker, isComplete: false, SilverWeight));
            }
            foreach (Reading reading in plain)
            {
                GenderAntecedents chooser = new(reading.Document, ranker, 1);
                ReferentTracker.Track(reading.Document, reading.Cast, reading.Attributions, chooser);
                examples.AddRange(chooser.Examples);
            }
            ranker = AntecedentTrainer.Train(examples, options);
            report($"speakers: learned from {examples.Count} anaphors");
        }
        foreach (CardScores score in Scores(ranker!))
        {
            report(score.ToString());
            scores.Add(score);
        }
        return ranker!;
    }

    private static List<AntecedentExample> Examples(Reading reading, IAntecedentChooser? history, bool isComplete, float weight)
    {
        GoldAntecedents chooser = new(reading.Document, reading.Cast, reading.Words, history, isComplete, weight);
        ReferentTracker.Track(reading.Document, reading.Cast, reading.Attributions, chooser);
        return chooser.Examples;
    }

    private Reading ReadArticle(CoreferenceArticle article)
    {
        Document document = tag(article.Text);
        return new(document, CastFinder.Find(document, KnownSpeakers.BuiltIn, new(null)), extract(document, QuotationFinder.Find(document)), article.Words);
    }

    private IEnumerable<CardScores> Scores(AntecedentRanker ranker)
    {
        AntecedentScores chains = new();
        foreach (CoreferenceArticle article in folder.CoreferenceTest())
        {
            foreach (AntecedentExample example in Examples(ReadArticle(article), ranker, isComplete: true, 1))
            {
                chains.Add(example, ranker);
            }
        }
        yield return CardScores.Of(
            "whom pronouns mean",
            "UD English GUM (open part) dev and test",
            ("he and she", chains.Accuracy(AnaphorKind.Person)), ("they", chains.Accuracy(AnaphorKind.They)), ("it", chains.Accuracy(AnaphorKind.It)));

        PronounScores pronouns = new();
        foreach (PronounExample example in folder.Pronouns())
        {
            Reading reading = ReadArticle(new("", example.Text, []));
            pronouns.Add(example, reading.Document, ReferentTracker.Track(reading.Document, reading.Cast, reading.Attributions, ranker));
        }
        yield return CardScores.Of(
            "he and she",
            "GAP development, names not given",
            ("F1", pronouns.F1()), ("masculine F1", pronouns.F1(Gender.Male)), ("feminine F1", pronouns.F1(Gender.Female)));
    }
}
