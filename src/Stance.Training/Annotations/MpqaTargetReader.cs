using System.Text.Json;
using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>
/// Reads who is judged from the files that <see cref="MpqaReader"/> reads: explicit expressions with a holder and a positive or negative
/// sentiment whose target is marked. A negative sentiment counts as condemnation, a positive one as reassurance. Each sentence is a
/// paragraph of its article.
/// </summary>
internal static class MpqaTargetReader
{
    private static readonly Dictionary<string, StanceLabel> Sentiments = new(StringComparer.Ordinal)
    {
        ["sentiment-neg"] = StanceLabel.Condemnation,
        ["sentiment-pos"] = StanceLabel.Reassurance,
    };

    /// <summary>The examples of a file, in its order. An expression with both sentiments gives two.</summary>
    /// <exception cref="AnnotationException">The file cannot be read or has another form.</exception>
    public static List<TargetExample> Read(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            using JsonDocument json = JsonDocument.Parse(file);
            List<TargetExample> examples = [];
            for (int d = 0; d < json.RootElement.GetProperty("documents_num").GetInt32(); d++)
            {
                JsonElement document = json.RootElement.GetProperty($"document{d}");
                examples.AddRange(ReadDocument(document, $"{d}."));
            }
            return examples;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            throw new AnnotationException($"{path}: expected documents with sentences and expressions of MPQA, but {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AnnotationException($"{path}: {e.Message}", e);
        }
    }

    private static IEnumerable<TargetExample> ReadDocument(JsonElement document, string key)
    {
        TreebankText text = new();
        List<TargetExample> examples = [];
        for (int s = 0; s < document.GetProperty("sentences_num").GetInt32(); s++)
        {
            JsonElement sentence = document.GetProperty($"sentence{s}");
            text.EndParagraph();
            TextSpan[] tokens = [.. sentence.GetProperty("sentence_tokenized").EnumerateArray().Select(word => text.Append(word.GetString() ?? ""))];
            ReadSentence(sentence, tokens, $"{key}{s}.", examples);
        }
        string whole = text.ToString();
        return examples.Select(example => example with { Text = whole });
    }

    private static void ReadSentence(JsonElement sentence, TextSpan[] tokens, string key, List<TargetExample> examples)
    {
        foreach (JsonElement number in sentence.GetProperty("dss_ids").EnumerateArray())
        {
            JsonElement expression = sentence.GetProperty($"ds{number.GetInt32()}");
            if (expression.GetProperty("ds_implicit").GetBoolean()
                || SpanOf(tokens, expression.GetProperty("ds_indices")) is not { } cue
                || expression.GetProperty("holders_indices").EnumerateArray().Select(holder => SpanOf(tokens, holder)).FirstOrDefault(holder => holder is not null) is not { } source)
            {
                continue;
            }
            foreach ((string sentiment, StanceLabel label) in Sentiments)
            {
                TextSpan[] targets = [.. TargetsOf(expression, sentiment, tokens)];
                if (targets.Length > 0)
                {
                    examples.Add(new()
                    {
                        Id = $"{key}{number.GetInt32()}.{sentiment}",
                        Text = "",
                        Sentence = new(tokens[0].Start, tokens[^1].End),
                        Label = label,
                        Source = source,
                        Cue = cue,
                        Targets = targets,
                    });
                }
            }
        }
    }

    private static IEnumerable<TextSpan> TargetsOf(JsonElement expression, string sentiment, TextSpan[] tokens)
    {
        for (int a = 0; a < expression.GetProperty("att_num").GetInt32(); a++)
        {
            JsonElement attitude = expression.GetProperty($"att{a}");
            if (attitude.GetProperty("attitudes_types").GetString() != sentiment)
            {
                continue;
            }
            foreach (JsonElement target in attitude.GetProperty("targets_indices").EnumerateArray())
            {
                if (SpanOf(tokens, target) is { } span)
                {
                    yield return span;
                }
            }
        }
    }

    private static TextSpan? SpanOf(TextSpan[] tokens, JsonElement indices)
    {
        int[] numbers = [.. indices.EnumerateArray().Select(index => index.GetInt32())];
        return numbers.Length == 0 ? null : new(tokens[numbers.Min()].Start, tokens[numbers.Max()].End);
    }
}
