using BenchmarkDotNet.Attributes;
using Stance.Text;

namespace Stance.Benchmarks;

/// <summary>Who says what: source, cue and content.</summary>
public class AttributionBenchmarks
{
    [Benchmark]
    public int ExtractAttributions()
    {
        int attributions = 0;
        for (int i = 0; i < Stages.Documents.Length; i++)
        {
            // A copy, because a document remembers what depends on each token once somebody has asked.
            Document document = Stages.Documents[i].With(Stages.Documents[i].PartsOfSpeech);
            attributions += Stages.Model.Attributions.Extract(document, Stages.Quotations[i]).Length;
        }
        return attributions;
    }
}
