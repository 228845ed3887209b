using System.Diagnostics;
using Stance.Training.Evaluation;

namespace Stance.Training.Tests.Evaluation;

public class NearDuplicateFinderTests
{
    private const string Sentence = "The harbour council of Oslo warned on Monday that the ferries to Bergen would stay in port until the ice has gone and the fog has lifted.";

    [Fact]
    public void Planted_near_duplicate_is_found_among_many_texts()
    {
        SplitExample[] examples =
        [
            .. Enumerable.Range(0, 500).Select(i => Of($"r{i}", RandomText(i, 20))),
            Of("one", Sentence),
            .. Enumerable.Range(500, 500).Select(i => Of($"r{i}", RandomText(i, 20))),
            Of("two", Sentence.Replace("Monday", "Tuesday", StringComparison.Ordinal), isDev: true),
        ];

        NearDuplicate pair = Assert.Single(NearDuplicateFinder.Find(examples));

        Assert.Equal(("one", "two"), (pair.First.Example.Id, pair.Second.Example.Id));
        Assert.InRange(pair.Similarity, 0.8, 0.99);
        Assert.True(pair.IsBetweenSplits);
    }

    [Fact]
    public void Letter_case_and_punctuation_make_no_difference() => Assert.Equal(
        1, Assert.Single(NearDuplicateFinder.Find([Of("a", "Oslo warned: ice may return!"), Of("b", "“Oslo” warned ice may RETURN")])).Similarity);

    [Fact]
    public void Text_with_half_of_it_changed_is_another() =>
        Assert.Empty(NearDuplicateFinder.Find([Of("a", "Oslo warned that ice may return to the fjord soon"), Of("b", "Oslo warned that fog would close Bergen for a week")]));

    [Fact]
    public void Statements_of_one_text_are_near_duplicates_across_the_split_only()
    {
        Assert.Empty(NearDuplicateFinder.Find([Of("a", Sentence), Of("b", Sentence)]));
        Assert.True(Assert.Single(NearDuplicateFinder.Find([Of("a", Sentence), Of("b", Sentence, isDev: true)])).IsBetweenSplits);
    }

    [Fact]
    public void Texts_without_words_are_nobodys_duplicates() => Assert.Empty(NearDuplicateFinder.Find([Of("a", "..."), Of("b", "!!!")]));

    [Fact]
    public void A_crowd_of_equal_texts_takes_no_square_of_time()
    {
        SplitExample[] examples = [.. Enumerable.Range(0, 20_000).Select(i => Of($"{i}", $"{Sentence} {i}"))];
        var clock = Stopwatch.StartNew();

        IReadOnlyList<NearDuplicate> pairs = NearDuplicateFinder.Find(examples);

        Assert.InRange(pairs.Count, 20_000, 20_000 * 200);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 60);
    }

    [Theory]
    [InlineData("a b c", "a b c", 1)]
    [InlineData("a b c", "a b d", 1 / 3.0)]
    [InlineData("a", "a", 1)]
    [InlineData("a", "b", 0)]
    [InlineData("", "", 0)]
    public void Similarity_counts_pairs_of_words(string a, string b, double expected) =>
        Assert.Equal(expected, WordShingles.Jaccard(WordShingles.Of(a), WordShingles.Of(b)), 9);

    private static string RandomText(int seed, int words)
    {
        Random random = new(seed);
        return string.Join(' ', Enumerable.Range(0, words).Select(_ => $"w{random.Next(300)}"));
    }

    private static SplitExample Of(string id, string text, bool isDev = false) =>
        new(new() { Id = id, Document = id, Text = text, Label = StanceLabel.None }, isDev);
}
