using BenchmarkDotNet.Attributes;
using Stance.Quotations;
using Stance.Text;

namespace Stance.Benchmarks;

/// <summary>Where quoted text starts and ends.</summary>
public class QuotationBenchmarks
{
    [Benchmark]
    public int FindQuotations()
    {
        int quotations = 0;
        foreach (Document document in Stages.Documents)
        {
            quotations += QuotationFinder.Find(document).Length;
        }
        return quotations;
    }
}
