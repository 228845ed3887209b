using System.Diagnostics;
using System.Globalization;
using System.Text;
using Stance.Attributions;
using Stance.Quotations;
using Stance.Segmentation;
using Stance.Speakers;
using Stance.Text;

namespace Stance.Benchmarks;

/// <summary>Where the time and the allocations of the line go: all stages in turn, as the line runs them, in one process and on one thread.</summary>
internal static class Profile
{
    private const int Passes = 7;

    // The runtime compiles hot methods again, and better, some hundred milliseconds after they became hot.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    /// <summary>A table in Markdown: of each stage the median of some passes over the text.</summary>
    public static string Measure()
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < WarmUp;)
        {
            MeasureStages();
            MeasureLine(out _);
        }
        var meters = new StageMeter[Passes];
        double[] lines = new double[Passes];
        long lineBytes = 0;
        for (int i = 0; i < Passes; i++)
        {
            // In turn, so that what else the machine does slows both.
            meters[i] = MeasureStages();
            lines[i] = MeasureLine(out lineBytes);
        }

        Stage[] stages = Enum.GetValues<Stage>();
        double[] seconds = Array.ConvertAll(stages, stage => Median([.. meters.Select(meter => meter.Seconds(stage))]));
        long[] bytes = Array.ConvertAll(stages, stage => meters[^1].Bytes(stage));
        var table = new StringBuilder("| stage | ms | share | us/word | bytes/word |\n| --- | ---: | ---: | ---: | ---: |\n");
        for (int i = 0; i < stages.Length; i++)
        {
            AppendRow(table, stages[i].ToString(), seconds[i], seconds.Sum(), bytes[i]);
        }
        AppendRow(table, "all stages", seconds.Sum(), seconds.Sum(), bytes.Sum());
        AppendRow(table, "`Extract`, in turn with them", Median(lines), seconds.Sum(), lineBytes);
        return table.ToString();
    }

    private static void AppendRow(StringBuilder table, string name, double seconds, double all, long bytes) => table.Append(
        CultureInfo.InvariantCulture,
        $"| {name} | {seconds * 1e3:N1} | {seconds / all:P1} | {seconds * 1e6 / BenchmarkText.Words:N2} | {(double)bytes / BenchmarkText.Words:N1} |\n");

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }

    private static double MeasureLine(out long bytes)
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        foreach (string article in BenchmarkText.Articles)
        {
            Stages.Extractor.Extract(article);
        }
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return seconds;
    }

    private static StageMeter MeasureStages()
    {
        var meter = new StageMeter();
        foreach (string article in BenchmarkText.Articles)
        {
            Extract(article, meter);
        }
        return meter;
    }

    // What StatementExtractor.Extract does.
    private static void Extract(string text, StageMeter meter)
    {
        meter.Start();
        TextSpan[] tokens = Tokenizer.Tokenize(text);
        meter.End(Stage.Tokens);
        Sentence[] sentences = SentenceSplitter.Split(text, tokens);
        meter.End(Stage.Sentences);
        TokenStates room = Stages.Rooms.Rent(tokens.Length);
        Document document = Stages.Model.Tagger.Tag(text, tokens, sentences, room);
        meter.End(Stage.Tagging);
        Quotation[] quotations = QuotationFinder.Find(document);
        meter.End(Stage.Quotations);
        Attribution[] attributions = Stages.Model.Attributions.Extract(document, quotations);
        meter.End(Stage.Attributions);
        ResolvedSources sources = Stages.Resolver.Read(document, attributions);
        meter.End(Stage.Speakers);
        StancePrediction[] stances = Stages.Classify(sources);
        meter.End(Stage.Classification);
        ClassifiedAttribution[] classified = Stages.FindTargets(sources, stances);
        meter.End(Stage.Targets);
        ClassifiedAttribution[] authors = Stages.AuthorVoice(document, attributions);
        meter.End(Stage.AuthorVoice);
        StanceDocumentBuilder.Build(document, [.. classified, .. authors]);
        document.Release();
        Stages.Rooms.Return(room);
        meter.End(Stage.Result);
    }
}
