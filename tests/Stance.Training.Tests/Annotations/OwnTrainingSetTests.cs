using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Tests.Annotations;

/// <summary>The annotated set in models/training, which retraining from a fresh clone starts from.</summary>
public class OwnTrainingSetTests
{
    private static readonly StanceExample[] Train = [.. StanceExampleReader.Read(Repository.PathOf("models", "training", "train.jsonl"))];
    private static readonly StanceExample[] Dev = [.. StanceExampleReader.Read(Repository.PathOf("models", "training", "dev.jsonl"))];

    [Fact]
    public void Every_label_is_on_both_sides()
    {
        string[] labels = ["condemnation", "none", "reassurance", "warning"];
        Assert.Equal(labels, Train.Select(e => e.Label.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(labels, Dev.Select(e => e.Label.Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Identifiers_and_texts_are_distinct()
    {
        StanceExample[] all = [.. Train, .. Dev];
        Assert.Equal(all.Length, all.Select(e => e.Id).Distinct().Count());
        Assert.Equal(all.Length, all.Select(e => e.Text).Distinct().Count());
    }

    [Fact]
    public void No_document_is_on_both_sides() =>
        Assert.Empty(Train.Select(e => e.Document).Intersect(Dev.Select(e => e.Document)));

    [Fact]
    public void Spans_cover_whole_words_and_do_not_overlap() => Assert.All(Train.Concat(Dev), example =>
    {
        TextSpan[] spans = [.. new[] { example.Source, example.Cue }.OfType<TextSpan>().Concat(example.Content).OrderBy(span => span.Start)];
        Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, $"{example.Id} has overlapping spans."));
        Assert.All(spans, span =>
        {
            Assert.True(IsEdge(example.Text, span.Start), $"{example.Id}: '{example.Text[span.Range]}' starts inside a word.");
            Assert.True(IsEdge(example.Text, span.End), $"{example.Id}: '{example.Text[span.Range]}' ends inside a word.");
            Assert.Equal(example.Text[span.Range].Trim(), example.Text[span.Range]);
        });
    });

    private static bool IsEdge(string text, int position) =>
        position == 0 || position == text.Length || !char.IsLetterOrDigit(text[position - 1]) || !char.IsLetterOrDigit(text[position]);
}
