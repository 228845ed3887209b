using System.Diagnostics;

namespace Stance.Cli.Measurements;

/// <summary>How long somebody waits who starts with nothing loaded and nothing compiled.</summary>
/// <param name="Extractor">What was loaded.</param>
/// <param name="Load">Until the model was loaded.</param>
/// <param name="FirstStatement">From the start of loading until the statement of a sentence was found.</param>
internal sealed record StartMeasurement(StatementExtractor Extractor, TimeSpan Load, TimeSpan FirstStatement)
{
    private const string Sentence = "Iceland warned Norway on Thursday that it would suspend the fisheries agreement.";

    /// <summary>Loads a model and extracts one sentence. Says something about a cold start only as the first thing of a process.</summary>
    public static StartMeasurement Take(Func<StanceModel> load, out StanceModel model)
    {
        var clock = Stopwatch.StartNew();
        model = load();
        TimeSpan loaded = clock.Elapsed;
        var extractor = new StatementExtractor(model);
        extractor.Extract(Sentence);
        return new(extractor, loaded, clock.Elapsed);
    }
}
