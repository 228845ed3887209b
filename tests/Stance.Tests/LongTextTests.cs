using System.Diagnostics;
using Stance.Segmentation;

namespace Stance.Tests;

/// <summary>Texts that are analysed in parts, and how their analysis is cancelled.</summary>
[Collection(TimedTests.Name)]
public class LongTextTests
{
    private const string Filling = "The harbour was quiet all day. Nobody came, and no ship left it before the evening.\n\n";

    private static readonly Lazy<StatementExtractor> Extractor = new(() => StatementExtractor.Load());

    [EmbeddedModelFact]
    public void A_later_part_knows_who_was_named_in_full_before()
    {
        string text =
            "Water Minister Ida Brandt warned Oslo. The Illyrian Trade Council (ITC) said it was late.\n\n" + Long(Filling)
            + "Brandt warned that she would close it again. The ITC said nobody was hurt.\n";

        StanceDocument document = Extractor.Value.Extract(text);

        Statement first = document.Statements[0];
        Statement last = document.Statements.First(one => one.Source is { } source && source.Start > text.Length - 200 && document.TextOf(source) == "Brandt");
        Assert.Equal("Ida Brandt", last.Speaker.Name);
        Assert.Same(first.Speaker, last.Speaker);
        Assert.Equal(["Brandt", "Brandt"], first.Speaker.Mentions.Select(mention => document.TextOf(mention)[^"Brandt".Length..]));
        Statement office = document.Statements.Last(one => one.Source is not null);
        Assert.Equal("The ITC", document.TextOf(office.Source!.Value));
        Assert.Equal("Illyrian Trade Council", office.Speaker.Name);
    }

    [EmbeddedModelFact]
    public void Every_part_is_of_the_documents_date()
    {
        const string Statement = "The U.S. president warned Larnov on Monday that it would have to pay.\n\n";
        string text = Statement + Long(Filling) + Statement;

        StanceDocument before = Extractor.Value.Extract(text, new DateOnly(2015, 3, 2));
        StanceDocument after = Extractor.Value.Extract(text, new DateOnly(2019, 3, 4));
        StanceDocument written = Extractor.Value.Extract("March 2, 2015\n\n" + text);

        Assert.Single(before.Speakers);
        Assert.Single(after.Speakers);
        Assert.NotNull(before.Speakers[0].Name);
        Assert.NotEqual(before.Speakers[0].Name, after.Speakers[0].Name);
        Assert.Equal(before.Speakers[0].Name, Assert.Single(written.Speakers).Name);
    }

    [EmbeddedModelFact]
    public void Parts_together_keep_every_promise()
    {
        string article = File.ReadAllText(Repository.PathOf("samples", "article.txt")) + "\n\n";
        string text = Long(article);

        StanceDocument document = Extractor.Value.Extract(text);

        StatementExtractorPromises.AssertKept(text, document);
        // What the article says, it says every time, and its speakers are the same each time.
        StanceDocument alone = Extractor.Value.Extract(article);
        int times = text.Length / article.Length;
        Assert.InRange(document.Statements.Count, alone.Statements.Count * times * 9 / 10, alone.Statements.Count * times * 11 / 10);
        Assert.Equal(
            alone.Speakers.Where(speaker => speaker.Kind == SpeakerKind.Person).Select(speaker => speaker.Name).Order(),
            document.Speakers.Where(speaker => speaker.Kind == SpeakerKind.Person).Select(speaker => speaker.Name).Order());
        Assert.Equal(document.Statements.Count, document.Sentences.SelectMany(sentence => sentence.Statements).Distinct().Count());
        Assert.Equal(Describe(document), Describe(Extractor.Value.Extract(text)));
    }

    [EmbeddedModelFact]
    public void A_classifier_that_keeps_what_it_judges_can_still_judge_it_later()
    {
        var keeper = new CountingClassifier();
        StatementExtractor extractor = StatementExtractor.Load(new ExtractorOptions { Classifier = keeper });
        StanceDocument document = extractor.Extract(Long("Oslo warned Lima that it would strike back.\n\nKang thanked them.\n\n"));
        IStanceClassifier own = EmbeddedModel.Instance.Classifier;

        StancePrediction[] later = [.. keeper.Kept.Take(2).Select(own.Classify)];

        StanceDocument built = Extractor.Value.Extract(document.Text);
        Assert.Equal(built.Statements.Take(2).Select(one => one.Stance.Score), later.Select(one => one.Score));
    }

    [EmbeddedModelFact]
    public async Task Cancelling_a_very_long_text_ends_the_enumeration_at_once_and_the_work_soon()
    {
        string text = string.Concat(Enumerable.Repeat("Oslo warned Lima that it would strike back.\n\n", 230_000));
        var counter = new CountingClassifier { Keeps = false };
        StatementExtractor extractor = StatementExtractor.Load(new ExtractorOptions { Classifier = counter });
        using var stop = new CancellationTokenSource();
        Task run = Task.Run(async () =>
        {
            await foreach (StanceDocument document in extractor.ExtractAsync(ToAsync(text), 1, stop.Token))
            {
                Assert.Fail("The text is not read to its end.");
            }
        });
        Assert.True(SpinWait.SpinUntil(() => counter.Count > 0, TimeSpan.FromSeconds(60)));

        long start = Stopwatch.GetTimestamp();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        // A hundred milliseconds on a machine that does nothing else.
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromMilliseconds(300));

        await Task.Delay(TimeSpan.FromSeconds(1));
        int count = counter.Count;
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Equal(count, counter.Count);
    }

    [EmbeddedModelFact]
    public void Extracting_ends_where_the_token_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var counter = new CountingClassifier { Cancels = stop };
        StatementExtractor extractor = StatementExtractor.Load(new ExtractorOptions { Classifier = counter });

        Assert.Throws<OperationCanceledException>(() => extractor.Extract("Oslo warned Lima. Kang condemned them. Brandt said no.", null, stop.Token));
        Assert.Equal(1, counter.Count);
        Assert.Throws<OperationCanceledException>(() => extractor.Extract("", null, stop.Token));
    }

    // So much of it that it is more than two parts.
    private static string Long(string unit)
    {
        int tokens = Tokenizer.Tokenize(unit).Length;
        return string.Concat(Enumerable.Repeat(unit, (TextParts.MaxTokens * 5 / 2 / tokens) + 1));
    }

    private static string Describe(StanceDocument document) => string.Join('\n', document.Statements.Select(one =>
        $"{one.Sentence} {one.Speaker} {one.Claim} {one.Stance.Label} {one.Stance.Score} {one.Target} {one.Parent}"));

    private static async IAsyncEnumerable<string> ToAsync(string text)
    {
        await Task.Yield();
        yield return text;
    }

    private sealed class CountingClassifier : IStanceClassifier
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public List<ResolvedAttribution> Kept { get; } = [];

        public bool Keeps { get; init; } = true;

        public CancellationTokenSource? Cancels { get; init; }

        public IReadOnlyList<StanceLabel> Labels { get; } = [StanceLabel.None, StanceLabel.Warning];

        public StancePrediction Classify(ResolvedAttribution attribution)
        {
            Interlocked.Increment(ref _count);
            if (Keeps)
            {
                Kept.Add(attribution);
            }
            Cancels?.Cancel();
            return new(Labels, [1.0, 0.0]);
        }
    }
}
