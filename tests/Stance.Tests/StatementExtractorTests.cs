using Stance.Text;

namespace Stance.Tests;

public class StatementExtractorTests
{
    private const string Article =
        """
        Minister warns neighbour over dam

        LARNOV, May 3 — Water Minister Ida Brandt warned on Tuesday that Larnov would “answer every step” if the dam was closed.

        “We want peace. We have always wanted it,” Brandt said. Critics called the plan a disgrace, according to the daily Morgen.

        Nobody should forget the flood of last year.
        """;

    private static readonly Lazy<StatementExtractor> Extractor = new(() => StatementExtractor.Load());

    [EmbeddedModelFact]
    public void A_warning_is_found_with_its_speaker_and_its_claim()
    {
        StanceDocument document = Extractor.Value.Extract(Article);

        Statement warning = document.Statements.First(one => one.Cue is { } cue && document.TextOf(cue) == "warned");
        Assert.Equal("Ida Brandt", warning.Speaker.Name);
        Assert.Equal(StanceLabel.Warning, warning.Stance.Label);
        Assert.StartsWith("Larnov would “answer every step”", warning.Claim);
        Assert.Equal(StanceLabel.Warning, document.Sentences[warning.Sentence].Stance);
    }

    [EmbeddedModelFact]
    public void A_document_has_the_date_that_is_given_or_that_its_date_line_says()
    {
        string dated = Article.Replace("LARNOV, May 3 —", "LARNOV, May 3, 2024 —", StringComparison.Ordinal);

        Assert.Null(Extractor.Value.Extract(Article).Date);
        Assert.Equal(new DateOnly(2024, 5, 3), Extractor.Value.Extract(dated).Date);
        Assert.Equal(new DateOnly(2025, 1, 2), Extractor.Value.Extract(dated, new DateOnly(2025, 1, 2)).Date);
    }

    [EmbeddedModelFact]
    public void Whatever_the_text_it_holds_what_the_result_promises()
    {
        string[] texts =
        [
            "", " \r\n\t", "\0", "\uD800", "\uDC00\uD800", "“", "\"\"\"\"", "’’’ said", "Said.", "He said", ": “", "—", Article, Article.Replace("\n", "\r\n"),
            Article.Replace(' ', '\u00A0'), string.Concat(Enumerable.Repeat("“He said ", 300)), new string('"', 3000), new string('.', 3000), "😀 said “😀”.",
        ];
        foreach (string text in texts)
        {
            AssertSound(Extractor.Value.Extract(text), text);
        }
    }

    [EmbeddedModelFact]
    public async Task Many_texts_at_a_time_give_what_one_after_the_other_gives()
    {
        string[] texts = [.. Enumerable.Range(0, 40).Select(i => i % 3 == 0 ? "The envoy said no." : Article.Replace("Brandt", "Brandt" + i))];

        List<StanceDocument> parallel = [];
        await foreach (StanceDocument document in Extractor.Value.ExtractAsync(ToAsync(texts), parallelism: 4))
        {
            parallel.Add(document);
        }

        Assert.Equal(texts, parallel.Select(document => document.Text));
        Assert.Equal(texts.Select(text => Describe(Extractor.Value.Extract(text))), parallel.Select(Describe));
    }

    [EmbeddedModelFact]
    public async Task Cancelling_ends_at_once_even_while_a_classifier_takes_its_time()
    {
        using var stop = new CancellationTokenSource();
        using var asked = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        var slow = new FakeClassifier(() =>
        {
            asked.Set();
            release.Wait();
        });
        StatementExtractor extractor = StatementExtractor.Load(new ExtractorOptions { Classifier = slow });

        Task run = Task.Run(async () =>
        {
            await foreach (StanceDocument document in extractor.ExtractAsync(ToAsync([Article, Article]), 1, stop.Token))
            {
            }
        });
        Assert.True(asked.Wait(TimeSpan.FromSeconds(60)));
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WaitAsync(TimeSpan.FromSeconds(60)));
        release.Set();
    }

    [EmbeddedModelFact]
    public void Another_classifier_takes_the_place_of_the_models_own()
    {
        StatementExtractor extractor = StatementExtractor.Load(new ExtractorOptions { Classifier = new FakeClassifier(() => { }) });

        StanceDocument document = extractor.Extract(Article);

        Assert.NotEmpty(document.Statements);
        Assert.All(document.Statements, statement => Assert.Equal("irony", statement.Stance.Label.Name));
        Assert.Equal("irony", extractor.Classify("How kind of them.").Label.Name);
    }

    [EmbeddedModelFact]
    public void The_authors_own_voice_is_a_statement_where_the_classifier_is_sure()
    {
        StatementExtractor extractor = StatementExtractor.Load(new ExtractorOptions { Classifier = new FakeClassifier(() => { }) });

        StanceDocument document = extractor.Extract(Article);

        Statement own = document.Statements.Single(statement => statement.Speaker.Kind == SpeakerKind.Author);
        Assert.Equal("Nobody should forget the flood of last year.", own.Claim);
        Assert.Equal((QuotationKind.None, "author"), (own.Quotation, own.SpeakerReason));
        Assert.Equal(SpeakerKind.Author, document.Sentences[own.Sentence].Speaker!.Kind);
    }

    [EmbeddedModelFact]
    public void Given_spans_are_judged()
    {
        string text = "Brandt condemned the attack as a brutal crime.";

        StancePrediction whole = Extractor.Value.Classify(text);
        StancePrediction spans = Extractor.Value.Classify(text, SpanOf(text, "Brandt"), SpanOf(text, "condemned"), [SpanOf(text, "the attack as a brutal crime")]);

        Assert.Equal(StanceLabel.Condemnation, spans.Label);
        Assert.Equal(1, whole.Labels.Sum(label => whole[label]), 6);
    }

    [EmbeddedModelFact]
    public void Spans_that_cover_no_words_of_the_text_are_refused()
    {
        string text = "Brandt said  no.";

        Assert.Throws<ArgumentException>("source", () => Extractor.Value.Classify(text, source: new TextSpan(10, 99)));
        Assert.Throws<ArgumentException>("cue", () => Extractor.Value.Classify(text, cue: new TextSpan(-1, 3)));
        Assert.Throws<ArgumentException>("cue", () => Extractor.Value.Classify(text, cue: new TextSpan(5, 2)));
        Assert.Throws<ArgumentException>("content", () => Extractor.Value.Classify(text, content: [new TextSpan(3, 3)]));
        Assert.Throws<ArgumentException>("content", () => Extractor.Value.Classify(text, content: [new TextSpan(11, 13)]));
    }

    [EmbeddedModelFact]
    public void Given_sources_are_resolved_together_in_the_order_given()
    {
        string text = "Ida Brandt rejected the offer. “We want peace,” she said.";
        AttributionSpans said = new() { Source = SpanOf(text, "she"), Cue = SpanOf(text, "said"), Content = [SpanOf(text, "“We want peace,”")] };
        AttributionSpans rejected = new() { Source = SpanOf(text, "Ida Brandt"), Cue = SpanOf(text, "rejected") };

        IReadOnlyList<ResolvedAttribution> resolved = Extractor.Value.Resolve(text, [said, rejected]);

        Assert.Equal(["she", "Ida Brandt"], resolved.Select(one => text[one.Source!.Value.Range]));
        Assert.Equal(["pronoun", "name"], resolved.Select(one => one.Reason));
        Assert.All(resolved, one => Assert.InRange(one.SpeakerConfidence, 0, 1));
        Assert.Equal("Ida Brandt", resolved[0].Speaker.Name);
        Assert.Same(resolved[1].Speaker, resolved[0].Speaker);
        Assert.Equal(QuotationKind.Direct, resolved[0].Quotation);
        Assert.Empty(Extractor.Value.Resolve("", []));
    }

    [EmbeddedModelFact]
    public void Whatever_spans_are_given_each_gets_a_speaker()
    {
        var random = new Random(11);
        string text = Article.Replace("Brandt", "Br\uD83Dndt") + " “He said 😀";
        TextSpan Span()
        {
            while (true)
            {
                int start = random.Next(text.Length);
                int end = Math.Min(text.Length, start + 1 + random.Next(random.Next(2) == 0 ? 12 : 200));
                if (!string.IsNullOrWhiteSpace(text[start..end]))
                {
                    return new(start, end);
                }
            }
        }
        for (int round = 0; round < 60; round++)
        {
            AttributionSpans[] given = new AttributionSpans[random.Next(30)];
            for (int i = 0; i < given.Length; i++)
            {
                int parts = random.Next(1, 8);
                given[i] = new()
                {
                    Source = (parts & 1) != 0 ? Span() : null,
                    Cue = (parts & 2) != 0 ? Span() : null,
                    Content = (parts & 4) != 0 ? [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Span())] : [],
                };
            }

            IReadOnlyList<ResolvedAttribution> resolved = Extractor.Value.Resolve(text, given);

            Assert.Equal(given.Length, resolved.Count);
            Assert.All(resolved, one => Assert.NotEmpty(one.Reason));
        }
    }

    [EmbeddedModelFact]
    public void Sources_that_cover_no_words_of_the_text_are_refused_by_their_number()
    {
        AttributionSpans good = new() { Source = new TextSpan(0, 6) };
        AttributionSpans[] bad =
            [new(), new() { Source = new TextSpan(10, 99) }, new() { Cue = new TextSpan(11, 13) }, new() { Source = new TextSpan(0, 6), Content = [new TextSpan(5, 2)] }, null!];
        foreach (AttributionSpans one in bad)
        {
            ArgumentException e = Assert.Throws<ArgumentException>("attributions", () => Extractor.Value.Resolve("Brandt said  no.", [good, one]));
            Assert.Contains("Attribution 1", e.Message);
        }
    }

    [EmbeddedModelFact]
    public void A_text_without_words_performs_no_act()
    {
        StancePrediction prediction = Extractor.Value.Classify(" \n");

        Assert.Equal((StanceLabel.None, 1.0), (prediction.Label, prediction.Score));
    }

    [EmbeddedModelFact]
    public void Only_null_and_a_negative_parallelism_throw()
    {
        Assert.Throws<ArgumentNullException>(() => Extractor.Value.Extract(null!));
        Assert.Throws<ArgumentNullException>(() => Extractor.Value.Classify(null!));
        Assert.Throws<ArgumentNullException>(() => Extractor.Value.Resolve(null!, []));
        Assert.Throws<ArgumentNullException>(() => Extractor.Value.Resolve("", null!));
        Assert.Throws<ArgumentNullException>(() => Extractor.Value.ExtractAsync((IAsyncEnumerable<string>)null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Extractor.Value.ExtractAsync(ToAsync([]), -1));
        Assert.Throws<ArgumentNullException>(() => new StatementExtractor(null!));
    }

    private static TextSpan SpanOf(string text, string words)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);
        return new(start, start + words.Length);
    }

    private static void AssertSound(StanceDocument document, string text)
    {
        Assert.Equal(text, document.Text);
        int end = 0;
        foreach (StanceSentence sentence in document.Sentences)
        {
            Assert.InRange(sentence.Span.Start, end, text.Length);
            end = sentence.Span.End;
            Assert.NotEmpty(document.TextOf(sentence.Span).Trim());
            Assert.All(sentence.Statements, index => Assert.InRange(index, 0, document.Statements.Count - 1));
        }
        foreach (Statement statement in document.Statements)
        {
            Assert.NotEmpty(statement.Content);
            Assert.All(statement.Content, span => Assert.NotEmpty(document.TextOf(span)));
            Assert.All(new[] { statement.Source, statement.Cue }.OfType<TextSpan>(), span => Assert.NotEmpty(document.TextOf(span)));
            Assert.Contains(statement.Speaker, document.Speakers);
            Assert.InRange(statement.Confidence, 0, 1);
            Assert.NotEqual(document.Statements.ToList().IndexOf(statement), statement.Parent);
            Assert.Equal(1, statement.Stance.Labels.Sum(label => statement.Stance[label]), 3);
        }
    }

    private static string Describe(StanceDocument document) =>
        string.Join('\n', document.Statements.Select(one => $"{one} {one.Content[0]} {one.Confidence} {one.Parent}"))
        + string.Join('\n', document.Sentences.Select(one => $"{one.Span} {one.Stance} {one.Speaker}"));

    private static async IAsyncEnumerable<string> ToAsync(IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            await Task.Yield();
            yield return text;
        }
    }

    /// <summary>Sure that everything is irony.</summary>
    [EmbeddedModelFact]
    public void A_classifier_without_none_judges_statements_and_leaves_the_authors_own_voice_alone()
    {
        StatementExtractor extractor = StatementExtractor.Load(new ExtractorOptions { Classifier = new Decided() });

        StanceDocument document = extractor.Extract(Article);

        Assert.NotEmpty(document.Statements);
        Assert.All(document.Statements, statement => Assert.Equal("agree", statement.Stance.Label.Name));
        Assert.DoesNotContain(document.Statements, statement => statement.Speaker.Kind == SpeakerKind.Author);
        StanceSentence last = document.Sentences[^1];
        Assert.Equal(("Nobody should forget the flood of last year.", "none", null), (document.TextOf(last.Span), last.Stance.Name, last.Speaker));
        Assert.Equal("agree", extractor.Classify("Nobody should forget the flood of last year.").Label.Name);
        Assert.Equal(0.5, extractor.Classify("").Score);
    }

    private sealed class Decided : IStanceClassifier
    {
        public IReadOnlyList<StanceLabel> Labels { get; } = [new("agree"), new("refuse")];

        public StancePrediction Classify(ResolvedAttribution attribution) => new(Labels, [0.95, 0.05]);
    }

    private sealed class FakeClassifier(Action asked) : IStanceClassifier
    {
        public IReadOnlyList<StanceLabel> Labels { get; } = [new("irony"), StanceLabel.None];

        public StancePrediction Classify(ResolvedAttribution attribution)
        {
            asked();
            return new(Labels, [0.9, 0.1]);
        }
    }
}
