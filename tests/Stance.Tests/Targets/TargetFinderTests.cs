using System.Diagnostics;
using Stance.Attributions;
using Stance.Speakers;
using Stance.Targets;
using Stance.Text;
using Xunit.Abstractions;

namespace Stance.Tests.Targets;

/// <summary>Whom a stance is about, by the parses of the model that the package carries.</summary>
public class TargetFinderTests(ITestOutputHelper output)
{
    // All but a few; the margin is for other parses after retraining.
    private const double LeastFound = 0.9;

    private static readonly SpeakerResolver Speakers = new(SpeakerRegistry.BuiltIn, null);

    [EmbeddedModelFact]
    public void Targets_and_their_names_hold_the_bar()
    {
        int found = 0;
        int named = 0;
        foreach (TargetCase one in TargetCase.All)
        {
            StanceTarget? target = Find(one.Text, one.Spans, one.Label);
            bool isFound = target?.Span == one.Target;
            bool isNamed = isFound && (target is null ? "-" : target.Name ?? "?") == one.Name;
            found += isFound ? 1 : 0;
            named += isNamed ? 1 : 0;
            output.WriteLine($"{(isNamed ? "right" : isFound ? "NAME " : "WRONG")} {one.Label} {one.Name} / {target} {(target is null ? "" : one.Text[target.Span.Range])}: {one.Text}");
        }
        Assert.True(found >= LeastFound * TargetCase.All.Count, $"{found} of {TargetCase.All.Count} targets are right, expected {LeastFound:P0}.");
        Assert.True(named >= LeastFound * TargetCase.All.Count, $"{named} of {TargetCase.All.Count} targets are named right, expected {LeastFound:P0}.");
    }

    [Fact]
    public void Cases_are_well_formed_and_many()
    {
        Assert.True(TargetCase.All.Count >= 40);
        Assert.All(TargetCase.All, one =>
        {
            Assert.NotEqual(StanceLabel.None, one.Label);
            Assert.NotEmpty(one.Spans.Content);
            Assert.Equal(one.Name == "-", one.Target is null);
            Assert.DoesNotContain(one.Text, c => "[]{}<>*".Contains(c, StringComparison.Ordinal));
        });
        Assert.Equal(TargetCase.All.Count, TargetCase.All.Select(one => one.Text).Distinct().Count());
    }

    [EmbeddedModelFact]
    public void A_statement_without_a_stance_has_no_target()
    {
        TargetCase one = TargetCase.All[0];

        Assert.NotNull(Find(one.Text, one.Spans, StanceLabel.Condemnation));
        Assert.Null(Find(one.Text, one.Spans, StanceLabel.None));
    }

    [EmbeddedModelTheory]
    [InlineData("irony")]
    [InlineData("REJECT")]
    public void Any_other_label_has_the_target_of_its_words(string label)
    {
        TargetCase one = TargetCase.All[0];

        StanceTarget? target = Find(one.Text, one.Spans, new(label));

        Assert.Equal("Russia", one.Text[target!.Span.Range]);
        Assert.Equal(("Russia", SpeakerKind.Government), (target.Name, target.Kind));
        Assert.NotNull(target.Id);
    }

    [EmbeddedModelTheory]
    [InlineData("[Vera Lindqvist] {said} <she would never apologise>.")]
    [InlineData("[Vera Lindqvist] {said} <Vera Lindqvist was not for sale>.")]
    [InlineData("\"<I was wrong>,\" [Vera Lindqvist] {said}.")]
    public void The_speaker_is_never_the_target(string marked)
    {
        TargetCase one = TargetCase.Parse($"condemnation\t-\t{marked}");

        Assert.NotEqual("Vera Lindqvist", Find(one.Text, one.Spans, one.Label)?.Name);
    }

    [EmbeddedModelFact]
    public void A_relative_clause_is_no_part_of_the_target()
    {
        TargetCase one = TargetCase.Parse("condemnation\tofficers\t[The court] {condemned} <the officers who burned the archive>.");

        StanceTarget? target = Find(one.Text, one.Spans, one.Label);

        Assert.Equal("the officers", one.Text[target!.Span.Range]);
        Assert.Equal(("officers", SpeakerKind.Anonymous), (target.Name, target.Kind));
    }

    [EmbeddedModelFact]
    public void A_document_carries_targets_that_its_text_names()
    {
        const string Text = "Oslo condemned Moscow's attack on the convoy. The foreign minister met farmers on Monday.";
        StanceDocument document = new StatementExtractor(EmbeddedModel.Instance, new() { Classifier = new Always(StanceLabel.Condemnation) }).Extract(Text);

        Statement statement = document.Statements[0];

        Assert.Equal("Moscow's attack on the convoy", document.TextOf(statement.Target!.Span));
        Assert.Equal("Russia", statement.Target.Name);
    }

    [EmbeddedModelFact]
    public void Classify_tells_the_target_of_given_spans()
    {
        const string Text = "Oslo condemned Moscow's attack on the convoy.";
        StatementExtractor extractor = new(EmbeddedModel.Instance, new() { Classifier = new Always(StanceLabel.Condemnation) });

        StancePrediction stance = extractor.Classify(Text, new() { Source = new(0, 4), Cue = new(5, 14), Content = [new(15, 44)] }, out StanceTarget? target);
        extractor.Classify(" \n", new(), out StanceTarget? nobody);

        Assert.Equal(StanceLabel.Condemnation, stance.Label);
        Assert.Equal("Moscow's attack on the convoy", Text[target!.Span.Range]);
        Assert.Null(nobody);
    }

    [EmbeddedModelTheory]
    [InlineData("condemnation")]
    [InlineData("warning")]
    [InlineData("reassurance")]
    [InlineData("other")]
    public void No_text_throws_and_every_target_covers_words_of_it(string label)
    {
        StatementExtractor extractor = new(EmbeddedModel.Instance, new() { Classifier = new Always(new(label)) });
        string[] pieces =
        [
            "condemned ", "Oslo ", "We will ", "you ", "it is ", "that ", "of ", "against ", "The raid was ", "denounced by ", "Ida Brandt ", "who ", "told ", "her ", "’s ", "(", ")", "\"", "“", "”",
            ", ", ". ", "\n\n", "\0", "\uD83D", "\uDE00", "concern over ", "said ", "there is no ", "us ", "strike ", "thank ", "and ", "Moscow's attack ", "—", "'",
        ];
        var random = new Random(1);
        for (int i = 0; i < 800; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => pieces[random.Next(pieces.Length)]));
            foreach (Statement statement in extractor.Extract(text).Statements)
            {
                if (statement.Target is { } target)
                {
                    Assert.InRange(target.Span.Start, 0, target.Span.End - 1);
                    Assert.False(string.IsNullOrWhiteSpace(text[target.Span.Range]));
                    Assert.NotEqual("", target.Name);
                }
            }
        }
    }

    [EmbeddedModelTheory]
    [InlineData("Oslo condemned Moscow and ")]
    [InlineData("He said they said ")]
    [InlineData("the attack by the army of the country of ")]
    [InlineData("condemned the raid by Oslo by ")]
    public void Endless_sentences_take_linear_time(string unit)
    {
        StatementExtractor extractor = new(EmbeddedModel.Instance, new() { Classifier = new Always(StanceLabel.Warning) });
        string text = string.Concat(Enumerable.Repeat(unit, 60_000 / unit.Length));
        var watch = Stopwatch.StartNew();

        extractor.Extract(text);

        // Where a step looks at all of its sentence, this takes hours; a busy machine takes seconds.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"took {watch.Elapsed}");
    }

    private static StanceTarget? Find(string text, AttributionSpans spans, StanceLabel label)
    {
        Document document = EmbeddedModel.Instance.Tagger.Tag(text);
        ResolvedSources sources = Speakers.Read(document, [AttributionFactory.FromSpans(document, spans.Source, spans.Cue, spans.Content)]);
        return TargetFinder.Find(sources, 0, label);
    }

    /// <summary>Sees the same stance in everything.</summary>
    private sealed class Always(StanceLabel label) : IStanceClassifier
    {
        private readonly StancePrediction _prediction = new([label, StanceLabel.None], [1, 0]);

        public IReadOnlyList<StanceLabel> Labels => _prediction.Labels;

        public StancePrediction Classify(ResolvedAttribution attribution) => _prediction;
    }
}
