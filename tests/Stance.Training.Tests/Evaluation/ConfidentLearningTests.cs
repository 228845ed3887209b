using Stance.Training.Annotations;
using Stance.Training.Evaluation;

namespace Stance.Training.Tests.Evaluation;

public class ConfidentLearningTests
{
    private static readonly string[] Topics = ["ferry", "bridge", "harbour", "tunnel", "market"];

    [Fact]
    public void Example_that_counts_for_another_label_is_a_suspect_the_worst_first()
    {
        StanceExample[] examples = [Of("a", "none"), Of("b", "none"), Of("c", "none"), Of("d", "warning"), Of("e", "warning")];
        StancePrediction[] predictions = [Says(0.9), Says(0.35), Says(0.05), Says(0.2), Says(0.1)];

        IReadOnlyList<LabelSuspect> suspects = ConfidentLearning.Find(examples, predictions);

        // The mean of "warning" over d and e is 0.85: only c reaches it; b leans to it but is below what the label's own examples have.
        LabelSuspect suspect = Assert.Single(suspects);
        Assert.Equal(("c", StanceLabel.Warning), (suspect.Example.Id, suspect.Suggested));
        Assert.Equal((0.05, 0.95), (suspect.GivenProbability, suspect.SuggestedProbability));
    }

    [Fact]
    public void Second_right_label_is_no_error() => Assert.Empty(ConfidentLearning.Find(
        [Of("a", "none"), Of("b", "none") with { Also = StanceLabel.Warning }, Of("c", "warning")], [Says(0.9), Says(0.1), Says(0.2)]));

    [Fact]
    public void Planted_noise_is_found_by_models_that_have_not_seen_it()
    {
        StanceExample[] examples = [.. Enumerable.Range(0, 200).Select(i => Of($"{i}", i % 2 == 0 ? "none" : "warning", $"{(i % 2 == 0 ? "report" : "threat")} {Topics[i % 5]}"))];
        int[] planted = [17, 42, 101, 150];
        foreach (int i in planted)
        {
            examples[i] = examples[i] with { Label = examples[i].Label == StanceLabel.None ? StanceLabel.Warning : StanceLabel.None };
        }

        StancePrediction[] predictions = OutOfFoldPredictions.Predict(examples, 5, seed: 1, CountWords, (_, _) => { });
        IReadOnlyList<LabelSuspect> suspects = ConfidentLearning.Find(examples, predictions);

        Assert.Equal(planted.Select(i => $"{i}").Order(), suspects.Select(suspect => suspect.Example.Id).Order());
    }

    [Fact]
    public void Folds_never_cut_a_document_and_are_of_about_one_size()
    {
        StanceExample[] examples = [.. Enumerable.Range(0, 100).Select(i => Of($"{i}", "none") with { Document = $"d{i % 17}" })];

        int[] folds = DocumentFolds.Assign(examples, 5, seed: 3);

        Assert.All(examples.Select((e, i) => (e.Document, Fold: folds[i])).GroupBy(pair => pair.Document), document => Assert.Single(document.Select(pair => pair.Fold).Distinct()));
        Assert.All(folds.GroupBy(fold => fold), fold => Assert.InRange(fold.Count(), 15, 25));
        Assert.Equal(folds, DocumentFolds.Assign(examples, 5, seed: 3));
        Assert.NotEqual(folds, DocumentFolds.Assign(examples, 5, seed: 4));
    }

    [Fact]
    public void No_model_sees_the_documents_that_it_is_asked_about()
    {
        StanceExample[] examples = [.. Enumerable.Range(0, 40).Select(i => Of($"{i}", "none") with { Document = $"d{i / 4}" })];
        List<(int, int)> reports = [];
        HashSet<string> asked = [];

        OutOfFoldPredictions.Predict(
            examples,
            4,
            seed: 1,
            others => example =>
            {
                Assert.DoesNotContain(others, other => other.Document == example.Document);
                asked.Add(example.Id);
                return Says(0.5);
            },
            (done, total) => reports.Add((done, total)));

        Assert.Equal(40, asked.Count);
        Assert.Equal([(1, 4), (2, 4), (3, 4), (4, 4)], reports);
    }

    [Fact]
    public void One_document_is_nothing_to_validate_across() =>
        Assert.Throws<ArgumentException>(() => OutOfFoldPredictions.Predict([Of("a", "none") with { Document = "d" }, Of("b", "none") with { Document = "d" }], 5, 1, CountWords, (_, _) => { }));

    // How often the first word of a text came with each label, one added.
    private static Func<StanceExample, StancePrediction> CountWords(IReadOnlyList<StanceExample> examples) => example =>
    {
        string word = example.Text.Split(' ')[0];
        double none = 1 + examples.Count(e => e.Text.StartsWith(word, StringComparison.Ordinal) && e.Label == StanceLabel.None);
        double warning = 1 + examples.Count(e => e.Text.StartsWith(word, StringComparison.Ordinal) && e.Label == StanceLabel.Warning);
        return Says(none / (none + warning));
    };

    private static StancePrediction Says(double none) => new([StanceLabel.None, StanceLabel.Warning], [none, 1 - none]);

    private static StanceExample Of(string id, string label, string text = "x") => new() { Id = id, Document = id, Text = text, Label = new(label) };
}
