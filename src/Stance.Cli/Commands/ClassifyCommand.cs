using System.CommandLine;
using System.Text.Json;
using Stance.Cli.Inputs;
using Stance.Cli.Output;
using Stance.Text;

namespace Stance.Cli.Commands;

/// <summary><c>stance classify</c>: the stance of statements whose spans are known.</summary>
internal static class ClassifyCommand
{
    private const string Jsonl = "jsonl";

    public static Command Create(Terminal terminal)
    {
        Argument<string[]> paths = InputArgument.Create(
            "JSONL files, folders of *.jsonl, or - for standard input. Each record has \"text\" and, where known, \"id\", "
                + "\"source\" and \"cue\" ({\"start\", \"end\"} in UTF-16 units, or null) and \"content\" (a list of such).",
            ArgumentArity.OneOrMore);
        Option<string> format = new("--format") { Description = "jsonl: one object a record.", DefaultValueFactory = _ => Jsonl };
        format.AcceptOnlyFromAmong(Jsonl);
        Option<string?> model = ModelOption.Create();
        Option<string?> output = OutputOption.Create();
        Command command = new("classify", "Judges the stance of statements whose spans are known.") { paths, format, model, output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            StatementExtractor extractor = new(ModelOption.Load(parsed.GetValue(model)));
            string? file = parsed.GetValue(output);
            using OutputStream stream = OutputOption.Open(file, terminal);
            using var progress = Progress.On(terminal, writesToTerminal: file is null);
            JsonLine line = new(stream);
            using var errors = new InputErrors(terminal, progress);
            await foreach (Input input in new InputReader(terminal.Input, recordsOnly: true).ReadAsync(parsed.GetValue(paths)!, cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (TryClassify(extractor, input, out StancePrediction? stance) is { } error)
                {
                    errors.Report(input, error);
                    if (input.IsRecord)
                    {
                        line.WriteError(input.Id, error);
                    }
                }
                else
                {
                    line.Write(input.Id, json => JsonLine.WriteStance(json, stance!));
                }
                progress.Add();
            }
            return errors.Any ? ExitCode.InputFailed : ExitCode.Success;
        });
        return command;
    }

    // What is wrong with the input; null where nothing is.
    private static string? TryClassify(StatementExtractor extractor, Input input, out StancePrediction? stance)
    {
        stance = null;
        if (input.Error is not null)
        {
            return input.Error;
        }
        JsonElement record = input.Record!.Value;
        if (!TryReadSpan(record, "source", out TextSpan? source) || !TryReadSpan(record, "cue", out TextSpan? cue))
        {
            return "expected {\"start\": ..., \"end\": ...} or null as \"source\" and \"cue\"";
        }
        if (!TryReadContent(record, out List<TextSpan>? content))
        {
            return "expected a list of {\"start\": ..., \"end\": ...} or null as \"content\"";
        }
        try
        {
            stance = extractor.Classify(input.Text!, source, cue, content);
            return null;
        }
        catch (ArgumentException e)
        {
            return $"expected spans that cover words of \"text\": {e.Message}";
        }
    }

    private static bool TryReadContent(JsonElement record, out List<TextSpan>? content)
    {
        content = null;
        if (!record.TryGetProperty("content", out JsonElement list) || list.ValueKind == JsonValueKind.Null)
        {
            return true;
        }
        if (list.ValueKind != JsonValueKind.Array)
        {
            return false;
        }
        content = [];
        foreach (JsonElement element in list.EnumerateArray())
        {
            if (!TryReadSpan(element, out TextSpan span))
            {
                return false;
            }
            content.Add(span);
        }
        return true;
    }

    private static bool TryReadSpan(JsonElement record, string name, out TextSpan? span)
    {
        span = null;
        if (!record.TryGetProperty(name, out JsonElement element) || element.ValueKind == JsonValueKind.Null)
        {
            return true;
        }
        bool isSpan = TryReadSpan(element, out TextSpan read);
        span = read;
        return isSpan;
    }

    private static bool TryReadSpan(JsonElement element, out TextSpan span)
    {
        span = default;
        if (element.ValueKind != JsonValueKind.Object
            || !element.TryGetProperty("start", out JsonElement start) || start.ValueKind != JsonValueKind.Number || !start.TryGetInt32(out int first)
            || !element.TryGetProperty("end", out JsonElement end) || end.ValueKind != JsonValueKind.Number || !end.TryGetInt32(out int last))
        {
            return false;
        }
        span = new(first, last);
        return true;
    }
}
