using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Stance.Cli.Help;
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
        Option<ImmutableDictionary<StanceLabel, double>> thresholds = ThresholdOption.Create();
        Option<int> parallel = ParallelOption.Create();
        Option<string?> output = OutputOption.Create();
        Command command = new("classify", "Judges the stance of statements whose spans are known.") { paths, format, model, thresholds, parallel, output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            ExtractorOptions options = new() { Thresholds = parsed.GetValue(thresholds)! };
            if (ThresholdOption.CreateExtractor(ModelOption.Load(parsed.GetValue(model)), options, terminal) is not { } extractor)
            {
                return ExitCode.Usage;
            }
            IAsyncEnumerable<Input> records = new InputReader(terminal.Input, recordsOnly: true).ReadAsync(parsed.GetValue(paths)!, cancellationToken);
            return await RecordRun.RunAsync(
                records, record => Classify(extractor, record), parsed.GetValue(parallel), parsed.GetValue(output), terminal, cancellationToken);
        });
        return command.WithExamples(
            new("The stance of statements that you found yourself", "stance classify statements.jsonl --output stances.jsonl"),
            new("Only warnings that are rather sure", "stance classify statements.jsonl --threshold warning=0.7"));
    }

    private static RecordResult Classify(StatementExtractor extractor, Input input)
    {
        JsonElement record = input.Record!.Value;
        if (!SpanReader.TryReadSpan(record, "source", out TextSpan? source) || !SpanReader.TryReadSpan(record, "cue", out TextSpan? cue))
        {
            return new($"expected {SpanReader.Shape} or null as \"source\" and \"cue\"");
        }
        if (!SpanReader.TryReadList(record, "content", out List<TextSpan>? content))
        {
            return new($"expected a list of {SpanReader.Shape} or null as \"content\"");
        }
        try
        {
            StancePrediction stance = extractor.Classify(input.Text!, new() { Source = source, Cue = cue, Content = content ?? [] }, out StanceTarget? target);
            return new(null, json =>
            {
                JsonLine.WriteStance(json, stance);
                JsonLine.WriteTarget(json, target);
            });
        }
        catch (ArgumentException e)
        {
            return new($"expected spans that cover words of \"text\": {e.Message}");
        }
    }
}
