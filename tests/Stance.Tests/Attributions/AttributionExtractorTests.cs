using System.Diagnostics;
using Stance.Attributions;
using Stance.Learning;
using Stance.Quotations;
using Stance.Tagging;
using Stance.Text;

namespace Stance.Tests.Attributions;

/// <summary>What extraction promises however poor the weights are; random ones are as poor as can be.</summary>
public class AttributionExtractorTests
{
    private const string Text =
        "“We said that the council of Oslo had warned them about the ferries,” the envoy said.\n\n"
        + "Kang warned that the ministry believed that the talks had failed before they began. Nobody cheered.\n\nWho said so?";

    [Fact]
    public void Sources_cues_and_contents_are_disjoint_and_contents_are_not_empty()
    {
        int found = 0;
        for (int seed = 0; seed < 30; seed++)
        {
            foreach (Attribution attribution in Extract(seed, Text, nested: true).Attributions)
            {
                Assert.NotEmpty(attribution.Content);
                TokenRange[] parts = [.. new[] { attribution.Source, attribution.Cue }.OfType<TokenRange>(), .. attribution.Content];
                Assert.All(parts, part => Assert.False(part.IsEmpty));
                int[] tokens = [.. parts.SelectMany(part => Enumerable.Range(part.First, part.Count))];
                Assert.Equal(tokens.Length, tokens.Distinct().Count());
                found++;
            }
        }
        Assert.NotEqual(0, found);
    }

    [Fact]
    public void What_is_found_inside_content_stands_in_it()
    {
        int nested = 0;
        for (int seed = 0; seed < 30; seed++)
        {
            (Document document, Attribution[] without) = Extract(seed, Text, nested: false);
            (_, Attribution[] with) = Extract(seed, Text, nested: true);
            string[] plain = [.. without.Select(attribution => Describe(document, attribution))];
            foreach (Attribution attribution in with)
            {
                if (plain.Contains(Describe(document, attribution)))
                {
                    continue;
                }
                nested++;
                TokenRange[] parts = [.. new[] { attribution.Source, attribution.Cue }.OfType<TokenRange>(), .. attribution.Content];
                Assert.Contains(without.SelectMany(outer => outer.Content), content => parts.All(content.Contains));
                Assert.Equal(attribution.Sentence, document.SentenceOfToken[attribution.Cue!.Value.First]);
            }
        }
        Assert.NotEqual(0, nested);
    }

    [Fact]
    public void A_higher_threshold_finds_fewer_cues()
    {
        int Count(float threshold) => Extract(5, Text, nested: false, threshold).Attributions.Count(attribution => attribution.Reason.StartsWith("learned", StringComparison.Ordinal));
        Assert.True(Count(0) > Count(0.6f));
        Assert.Equal(0, Count(1.5f));
    }

    [Fact]
    public void A_document_that_the_encoder_did_not_tag_is_refused()
    {
        AttributionExtractor extractor = new(RandomEncoder.Of(1), null);
        Assert.Throws<ArgumentException>(() => extractor.Extract(TestDocuments.Of("The envoy said no."), []));
    }

    [Theory]
    [InlineData("said ")]
    [InlineData("he said ")]
    [InlineData("“He said ")]
    [InlineData("Oslo said. ")]
    public void Long_text_takes_linear_time(string unit)
    {
        // All of it cues, each with a sentence that does not end: the worst that there is.
        TimeSpan Time(int length)
        {
            string text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
            var watch = Stopwatch.StartNew();
            Extract(1, text, nested: true, threshold: 0.3f);
            return watch.Elapsed;
        }
        Time(4_000);
        TimeSpan part = Time(4_000);
        Assert.InRange(Time(32_000), TimeSpan.Zero, (25 * part) + TimeSpan.FromSeconds(1));
    }

    private static (Document Document, Attribution[] Attributions) Extract(int seed, string text, bool nested, float threshold = 0.5f)
    {
        EncoderWeights weights = RandomEncoder.Of(seed, cueThreshold: threshold);
        DocumentTagger tagger = new(weights);
        Document document = tagger.Tag(text);
        return (document, new AttributionExtractor(weights, nested ? tagger.Encode : null).Extract(document, QuotationFinder.Find(document)));
    }

    private static string Describe(Document document, Attribution attribution) =>
        $"{attribution.Source} {attribution.Cue} {string.Join(' ', attribution.Content)} {document.TextOf(attribution.Content[0])}";
}
