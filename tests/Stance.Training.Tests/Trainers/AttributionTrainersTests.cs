using Stance.Attributions;
using Stance.ModelFormat;
using Stance.Quotations;
using Stance.Text;
using Stance.Training.Annotations;
using Stance.Training.Trainers;

namespace Stance.Training.Tests.Trainers;

public class AttributionTrainersTests
{
    private static readonly AttributedDocument[] Toys = [.. ToySentences.Attributed()];

    [Fact]
    public void Cues_are_told_from_other_verbs()
    {
        CueFinder cues = CueTrainer.Train(Toys, 8, new Random(1));
        foreach (AttributedDocument toy in Toys)
        {
            (int token, double probability) = Assert.Single(cues.Find(new(toy.Document, toy.Quotations)));
            Assert.Equal(toy.Document.TokensIn(toy.Attributions[0].Cue[0]), new TokenRange(token, token + 1));
            Assert.InRange(probability, 0.4, 1);
        }
    }

    [Fact]
    public void Token_that_cannot_head_a_cue_scores_nothing()
    {
        CueFinder cues = CueTrainer.Train(Toys, 1, new Random(1));
        AttributionText text = new(Toys[0].Document, Toys[0].Quotations);
        Assert.Equal("that", Toys[0].Document[2]);
        Assert.Equal(0, cues.Score(text, 2));
        Assert.NotEqual(0, cues.Score(text, 1));
    }

    [Fact]
    public void Roles_are_found_around_a_cue_with_words_that_were_never_seen()
    {
        AttributionExtractor extractor = new(CueTrainer.Train(Toys, 8, new Random(1)), RoleTrainer.Train(Toys, 8, new Random(1)));
        Document document = ToySentences.Of("Castellan", "warned", "factories", "burned");
        Attribution attribution = Assert.Single(extractor.Extract(document, QuotationFinder.Find(document)));
        Assert.Equal("Castellan", document.TextOf(attribution.Source!.Value));
        Assert.Equal("warned", document.TextOf(attribution.Cue!.Value));
        Assert.Equal("that factories burned", document.TextOf(Assert.Single(attribution.Content)));
        Assert.Equal(QuotationKind.Indirect, attribution.Quotation);
    }

    [Fact]
    public void Same_seed_gives_the_same_bytes_and_another_one_others()
    {
        Assert.Equal(Bytes(CueTrainer.Train(Toys, 2, new Random(1)).Write), Bytes(CueTrainer.Train(Toys, 2, new Random(1)).Write));
        Assert.Equal(Bytes(RoleTrainer.Train(Toys, 2, new Random(1)).Write), Bytes(RoleTrainer.Train(Toys, 2, new Random(1)).Write));
        Assert.NotEqual(Bytes(RoleTrainer.Train(Toys, 2, new Random(1)).Write), Bytes(RoleTrainer.Train(Toys, 2, new Random(2)).Write));
    }

    [Fact]
    public void Spans_that_cover_no_token_or_reach_out_of_view_are_no_trouble()
    {
        Document document = ToySentences.Of("Brandt", "said", "talks", "failed");
        AttributedDocument odd = new("odd", document, [], [
            new("E1", [], [new(0, 0)], [new(0, 3)]),
            new("E2", [], [], [new(0, 3)]),
            new("E3", [document.Tokens[10]], [document.Tokens[1]], [document.SpanOf(new(4, 12))])]);
        CueTrainer.Train([odd], 1, new Random(1));
        RoleTrainer.Train([odd], 1, new Random(1));
    }

    private static byte[] Bytes(Action<SectionWriter> write)
    {
        SectionWriter writer = new();
        write(writer);
        return writer.Written.ToArray();
    }
}
