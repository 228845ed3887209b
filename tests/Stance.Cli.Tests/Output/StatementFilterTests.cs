using Stance.Attributions;
using Stance.Cli.Output;
using Stance.Text;

namespace Stance.Cli.Tests.Output;

public class StatementFilterTests
{
    private static readonly Lazy<StanceDocument> Extracted = new(() => StatementExtractor.Load().Extract(
        "Iceland condemned the seizure of a trawler by Norway. Henrik Aasland warned that Oslo would answer. "
            + "“Iceland is our friend,” Aasland said. The harbour lies in the north. Anna-Lise Brock praised Norway."));

    private static StanceDocument Document => Extracted.Value;

    [EmbeddedModelFact]
    public void An_empty_filter_keeps_the_document() => Assert.Same(Document, new StatementFilter().Apply(Document));

    [EmbeddedModelTheory]
    [InlineData("aasland", "Henrik Aasland")]
    [InlineData("HENRIK AASLAND", "Henrik Aasland")]
    [InlineData("lise", "Anna-Lise Brock")]
    [InlineData("iso3166:is", "Iceland")]
    [InlineData("aas", null)]
    [InlineData(" ", null)]
    public void A_speaker_is_named_by_words_of_the_name_or_by_the_id(string asked, string? name)
    {
        StanceDocument kept = new StatementFilter { Speakers = [asked] }.Apply(Document);

        Assert.Equal(name is null ? [] : [name], kept.Speakers.Select(speaker => speaker.Name));
        Assert.All(kept.Statements, statement => Assert.Equal(name, statement.Speaker.Name));
    }

    [EmbeddedModelFact]
    public void Sentences_keep_their_numbers_and_show_what_is_kept()
    {
        StanceDocument kept = new StatementFilter { Stances = ["Warning"] }.Apply(Document);

        Assert.Equal(Document.Text, kept.Text);
        Assert.Equal(Document.Sentences.Select(sentence => sentence.Span), kept.Sentences.Select(sentence => sentence.Span));
        Statement warning = Assert.Single(kept.Statements);
        Assert.Equal(StanceLabel.Warning, warning.Stance.Label);
        Assert.Equal("Henrik Aasland", kept.Sentences[warning.Sentence].Speaker!.Name);
        Assert.Equal([0], kept.Sentences[warning.Sentence].Statements);
        Assert.All(kept.Sentences.Where((_, i) => i != warning.Sentence), sentence => Assert.Equal((StanceLabel.None, null, 0), (sentence.Stance, sentence.Speaker, sentence.Statements.Count)));
    }

    [EmbeddedModelFact]
    public void Filters_add_up_and_values_of_one_are_alternatives()
    {
        StatementFilter filter = new() { Speakers = ["Aasland", "Brock"], Targets = ["Norway"] };

        Assert.Equal(["Anna-Lise Brock"], filter.Apply(Document).Speakers.Select(speaker => speaker.Name));
    }

    [EmbeddedModelFact]
    public void The_least_confidence_counts()
    {
        double middle = Document.Statements.Select(statement => statement.Confidence).Order().ElementAt(Document.Statements.Count / 2);

        StanceDocument kept = new StatementFilter { MinConfidence = middle }.Apply(Document);

        Assert.Equal(Document.Statements.Where(statement => statement.Confidence >= middle).Select(statement => statement.Claim), kept.Statements.Select(statement => statement.Claim));
    }

    [Fact]
    public void The_parent_is_the_next_one_around_that_is_kept()
    {
        Speaker ada = new("Ada", SpeakerKind.Person, null, []);
        Speaker bo = new("Bo", SpeakerKind.Person, null, []);
        Statement[] statements = [Of(ada, -1), Of(bo, 0), Of(ada, 1), Of(ada, -1), Of(bo, 3)];
        StanceDocument document = new("x", [new(new(0, 1), StanceLabel.None, ada, [0, 1, 2, 3, 4])], statements, [ada, bo]);

        Assert.Equal([null, 0, null], new StatementFilter { Speakers = ["Ada"] }.Apply(document).Statements.Select(statement => statement.Parent));
        Assert.Equal([null, null], new StatementFilter { Speakers = ["Bo"] }.Apply(document).Statements.Select(statement => statement.Parent));
    }

    private static Statement Of(Speaker speaker, int parent)
    {
        Document document = TestDocuments.Of("x");
        Attribution attribution = AttributionFactory.FromSpans(document, null, null, [new TextSpan(0, 1)]) with { Parent = parent };
        return new(new(document, attribution, speaker, "name", 1), new([StanceLabel.None], [1]), "x");
    }
}
