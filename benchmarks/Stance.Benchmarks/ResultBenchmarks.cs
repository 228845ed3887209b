using BenchmarkDotNet.Attributes;

namespace Stance.Benchmarks;

/// <summary>What was found to the result that users hold.</summary>
public class ResultBenchmarks
{
    [Benchmark]
    public int BuildResult()
    {
        int statements = 0;
        for (int i = 0; i < Stages.Documents.Length; i++)
        {
            statements += StanceDocumentBuilder.Build(Stages.Documents[i], Stages.Classified[i]).Statements.Count;
        }
        return statements;
    }
}
