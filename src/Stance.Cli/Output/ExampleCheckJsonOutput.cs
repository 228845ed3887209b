using System.Text.Json;
using Stance.Cli.Inputs;
using Stance.Training.Annotations;
using Stance.Training.Evaluation;

namespace Stance.Cli.Output;

/// <summary>One JSON object with all that a check found.</summary>
internal sealed class ExampleCheckJsonOutput(OutputStream output)
{
    /// <summary>Writes the object.</summary>
    /// <param name="input">What was read.</param>
    /// <param name="check">What was counted.</param>
    /// <param name="suspects">Labels that are probably wrong; null where nobody looked.</param>
    public void Write(ExampleInput input, ExampleCheck check, IReadOnlyList<LabelSuspect>? suspects) => new JsonLine(output).Write(json =>
    {
        WriteReading(json, input);
        json.WriteStartObject("examples");
        json.WriteNumber("train", check.Train.Count);
        json.WriteNumber("dev", check.Dev.Count);
        json.WriteEndObject();
        WriteCounts(json, check);
        WriteRepetitions(json, check);
        List(json, "spans", check.SpanFlaws, flaw =>
        {
            json.WriteString("id", flaw.Example.Id);
            json.WriteString("member", flaw.Member);
            json.WriteNumber("start", flaw.Span.Start);
            json.WriteNumber("end", flaw.Span.End);
            json.WriteString("kind", ExampleCheckNames.NameOf(flaw.Kind));
        });
        if (suspects is null)
        {
            json.WriteNull("suspects");
            return;
        }
        List(json, "suspects", suspects, suspect =>
        {
            json.WriteString("id", suspect.Example.Id);
            json.WriteString("doc", suspect.Example.Document);
            json.WriteString("text", suspect.Example.Text);
            json.WriteString("label", suspect.Example.Label.Name);
            json.WriteString("suggested", suspect.Suggested.Name);
            JsonLine.WriteNumber(json, "probability", suspect.GivenProbability);
            JsonLine.WriteNumber(json, "suggestedProbability", suspect.SuggestedProbability);
            json.WriteNumber("confidence", suspect.Example.Confidence);
        });
    });

    /// <summary>Writes what could not be read, and what was left out.</summary>
    public static void WriteReading(Utf8JsonWriter json, ExampleInput input)
    {
        List(json, "files", input.Files, file =>
        {
            json.WriteString("file", file.Path);
            json.WriteString("format", file.Format);
            json.WriteString("split", file.IsDev ? "dev" : "train");
            json.WriteNumber("examples", file.Examples);
        });
        List(json, "problems", input.Report.Problems, problem =>
        {
            json.WriteString("file", problem.Path);
            if (problem.Line is { } line)
            {
                json.WriteNumber("line", line);
            }
            else
            {
                json.WriteNull("line");
            }
            json.WriteString("reason", problem.Reason);
        });
        List(json, "leftOut", input.Report.LeftOut, item =>
        {
            json.WriteString("file", item.Path);
            json.WriteString("what", item.What);
            json.WriteNumber("count", item.Count);
        });
    }

    /// <summary>Writes a list of objects.</summary>
    public static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> properties)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            properties(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteCounts(Utf8JsonWriter json, ExampleCheck check)
    {
        List(json, "labels", check.Labels, label =>
        {
            json.WriteString("label", label.Name);
            json.WriteNumber("train", check.Train.Count(e => e.Label == label));
            json.WriteNumber("dev", check.Dev.Count(e => e.Label == label));
            json.WriteStartObject("confidence");
            for (int confidence = StanceExample.Doubtful; confidence <= StanceExample.Clear; confidence++)
            {
                json.WriteNumber(FormattableString.Invariant($"{confidence}"), check.Train.Concat(check.Dev).Count(e => e.Label == label && e.Confidence == confidence));
            }
            json.WriteEndObject();
        });
        List(json, "documents", check.Documents, document =>
        {
            json.WriteString("doc", document.Name);
            json.WriteNumber("train", document.Train);
            json.WriteNumber("dev", document.Dev);
        });
        json.WriteStartObject("lengths");
        WriteLengths(json, "characters", check, example => example.Text.Length);
        WriteLengths(json, "words", check, example => LengthSummary.WordsOf(example.Text));
        json.WriteEndObject();
    }

    private static void WriteLengths(Utf8JsonWriter json, string name, ExampleCheck check, Func<StanceExample, int> length)
    {
        LengthSummary summary = LengthSummary.Of(check.Train.Concat(check.Dev).Select(length));
        json.WriteStartObject(name);
        json.WriteNumber("least", summary.Least);
        json.WriteNumber("median", summary.Median);
        json.WriteNumber("percentile95", summary.Most95);
        json.WriteNumber("most", summary.Most);
        json.WriteEndObject();
    }

    private static void WriteRepetitions(Utf8JsonWriter json, ExampleCheck check)
    {
        json.WriteStartArray("repeatedIds");
        foreach (string id in check.RepeatedIds)
        {
            json.WriteStringValue(id);
        }
        json.WriteEndArray();
        List(json, "duplicates", check.Duplicates, group =>
        {
            json.WriteBoolean("conflict", group.IsConflict);
            json.WriteBoolean("betweenSplits", group.IsBetweenSplits);
            List(json, "examples", group.Examples, example =>
            {
                WriteSide(json, example);
                json.WriteString("label", example.Example.Label.Name);
            });
        });
        List(json, "nearDuplicates", check.NearDuplicates, pair =>
        {
            JsonLine.WriteNumber(json, "similarity", pair.Similarity);
            json.WriteBoolean("betweenSplits", pair.IsBetweenSplits);
            List(json, "examples", (SplitExample[])[pair.First, pair.Second], example => WriteSide(json, example));
        });
    }

    private static void WriteSide(Utf8JsonWriter json, SplitExample example)
    {
        json.WriteString("id", example.Example.Id);
        json.WriteString("split", example.IsDev ? "dev" : "train");
    }
}
