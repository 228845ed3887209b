using Stance.Cli.Measurements;

namespace Stance.Cli.Output;

/// <summary>What <c>stance benchmark</c> found out, as one JSON object on one line: for programs.</summary>
internal static class BenchmarkJson
{
    public static void Write(OutputStream output, BenchmarkReport report) => new JsonLine(output).Write(json =>
    {
        json.WriteString("version", Machine.Stance);
        json.WriteString("model", report.Model);
        json.WriteNumber("texts", report.Texts.Count);
        json.WriteNumber("words", report.Words);
        json.WriteNumber("bytes", report.Bytes);
        json.WriteStartArray("throughput");
        for (int i = 0; i < report.Throughputs.Count; i++)
        {
            Throughput throughput = report.Throughputs[i];
            json.WriteStartObject();
            json.WriteNumber("threads", throughput.Threads);
            JsonFigures.WriteEstimate(json, "wordsPerSecond", report.WordsPerSecond[i]);
            JsonLine.WriteNumber(json, "megabytesPerSecond", throughput.MegabytesPerSecond);
            JsonLine.WriteNumber(json, "statementsPerSecond", throughput.StatementsPerSecond);
            JsonLine.WriteNumber(json, "bytesPerWord", throughput.BytesPerWord);
            JsonLine.WriteNumber(json, "seconds", throughput.Seconds);
            json.WriteNumber("batches", throughput.Batches.Count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (report.SpeedUp is { } speedUp)
        {
            JsonFigures.WriteEstimate(json, "speedUp", speedUp);
        }
        json.WriteBoolean("steady", report.IsSteady);
        JsonLine.WriteNumber(json, "loadMilliseconds", report.Start.Load.TotalMilliseconds);
        JsonLine.WriteNumber(json, "firstStatementMilliseconds", report.Start.FirstStatement.TotalMilliseconds);
        json.WriteString("processor", Machine.Processor);
        json.WriteNumber("processors", Environment.ProcessorCount);
        json.WriteString("instructionSets", Machine.InstructionSets);
        json.WriteString("runtime", Machine.Runtime);
        json.WriteString("system", Machine.System);
    });
}
