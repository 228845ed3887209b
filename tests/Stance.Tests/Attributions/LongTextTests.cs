using System.Diagnostics;
using Stance.Attributions;
using Stance.Quotations;
using Stance.Text;

namespace Stance.Tests.Attributions;

/// <summary>Ten thousands of quotations and statements take about linear time: quadratic work would take minutes.</summary>
public class LongTextTests
{
    private const int Count = 40_000;

    [Theory]
    [InlineData("“We go on now.”\n\n", Count)]
    [InlineData("“We go on now.” ", 0)]
    public void Quotation_after_quotation(string unit, int statements)
    {
        Document document = TestDocuments.Of("“We will act now,” Lee said." + (statements > 0 ? "\n\n" : " ") + string.Concat(Enumerable.Repeat(unit, Count)));
        Attribution said = TestAttributions.Of(document, "Lee", "said", "“We will act now,”") with { Quotation = QuotationKind.Direct };
        List<Attribution> found = Apply(new ContinuedQuotationRule(), document, said);
        Assert.Equal((statements, Count - statements), (found.Count - 1, found[0].Content.Length - 1));
    }

    [Fact]
    public void Signature_after_signature() =>
        Assert.Equal(Count, Apply(new DashRule(), TestDocuments.Of(string.Concat(Enumerable.Repeat("“We go on now.”\n— Ana Ruiz\n\n", Count)))).Count);

    [Fact]
    public void Clause_after_clause()
    {
        const string Sentence = "“/./7/punct It/PRP/3/nsubj ends/VBZ/7/ccomp now/RB/3/advmod ”/./7/punct ,/./7/punct went/VBD/0/root Lee/NNP/7/nsubj ././7/punct";
        Document document = TestTrees.Of([.. Enumerable.Repeat("¶ " + Sentence, Count)]);
        Assert.Equal(Count, Apply(new ClauseRule(), document).Count);
    }

    [Theory]
    [InlineData("According to Lee, it rains.\n\n")]
    [InlineData("It rains, according to Lee. ")]
    public void Source_after_source(string unit) =>
        Assert.Equal(Count, Apply(new AccordingToRule(), TestDocuments.Of(string.Concat(Enumerable.Repeat(unit, Count)))).Count);

    [Fact]
    public void Headline_after_headline()
    {
        Document headlines = TestDocuments.Of(string.Concat(Enumerable.Repeat("Oslo: sanctions hurt everyone\n\n", Count)));
        Document named = new()
        {
            Text = headlines.Text,
            Tokens = headlines.Tokens,
            Sentences = headlines.Sentences,
            SentenceOfToken = headlines.SentenceOfToken,
            PartsOfSpeech = [.. headlines.Tokens.Select(_ => PartOfSpeech.NN)],
            Heads = headlines.Heads,
            Relations = headlines.Relations,
            Entities = [.. headlines.Sentences.Select(s => new EntityMention(new(s.Tokens.First, s.Tokens.First + 1), EntityKind.Location))],
        };
        Assert.Equal(Count, Apply(new HeadlineColonRule(), named).Count);
    }

    [Fact]
    public void Statement_after_statement()
    {
        Document document = TestDocuments.Of(string.Concat(Enumerable.Repeat("Lee said it. ", Count)));
        List<Attribution> found = [.. document.Sentences.Select((sentence, i) => new Attribution
        {
            Sentence = i,
            Cue = new(sentence.Tokens.First + 1, sentence.Tokens.First + 2),
            Content = [new(sentence.Tokens.First + 2, sentence.Tokens.First + 3)],
            Quotation = QuotationKind.Indirect,
            Reason = "test",
            Confidence = 1,
        })];
        var watch = Stopwatch.StartNew();
        CueConflicts.Settle(found);
        ContentConflicts.Settle(new(document, []), found);
        Assert.Equal(Count, AttributionOrder.Of(document, found).Length);
        AssertQuick(watch);
    }

    private static List<Attribution> Apply(IAttributionRule rule, Document document, params Attribution[] found)
    {
        AttributionText text = new(document, QuotationFinder.Find(document));
        List<Attribution> all = [.. found];
        var watch = Stopwatch.StartNew();
        rule.Apply(text, all);
        AssertQuick(watch);
        return all;
    }

    private static void AssertQuick(Stopwatch watch) => Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed}");
}
