using System.CommandLine;
using System.Text.Json;
using Stance.Cli.Help;
using Stance.Cli.Inputs;
using Stance.Cli.Output;

namespace Stance.Cli.Commands;

/// <summary><c>stance resolve</c>: the speakers of sources whose spans are known.</summary>
internal static class ResolveCommand
{
    private const string Jsonl = "jsonl";

    public static Command Create(Terminal terminal)
    {
        Argument<string?> folder = new("folder")
        {
            Description = "The folder of the texts: that of the record \"x\" is x.txt. Not needed where records have a \"text\" of their own.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string> sources = new("--sources")
        {
            Description = "A JSONL file, or - for standard input. Each record has \"id\" and \"sources\", a list of {\"key\", \"start\", \"end\", \"cue\", \"content\"}: "
                + "positions in UTF-16 units, cue and content lists of {\"start\", \"end\"}. A cue without a source has null as start and end.",
            HelpName = "FILE",
            Required = true,
        };
        Option<string> format = new("--format") { Description = "jsonl: one object a record.", DefaultValueFactory = _ => Jsonl };
        format.AcceptOnlyFromAmong(Jsonl);
        Option<string?> model = ModelOption.Create();
        Option<SpeakerRegistry?> speakers = SpeakersOption.Create();
        Option<DateOnly?> date = DateOption.Create();
        Option<int> parallel = ParallelOption.Create();
        Option<string?> output = OutputOption.Create();
        Command command = new("resolve", "Says who the sources are whose spans are known.") { folder, sources, format, model, speakers, date, parallel, output };
        command.SetAction((parsed, cancellationToken) =>
        {
            StatementExtractor extractor = new(ModelOption.Load(parsed.GetValue(model)), new() { Speakers = parsed.GetValue(speakers) });
            IAsyncEnumerable<Input> records = new InputReader(terminal.Input, recordsOnly: true, needsText: false) { Date = parsed.GetValue(date) }
                .ReadAsync([parsed.GetValue(sources)!], cancellationToken);
            IAsyncEnumerable<Input> filled = new TextFolder(parsed.GetValue(folder)).FillAsync(records, cancellationToken);
            return RecordRun.RunAsync(
                filled, record => Resolve(extractor, record), parsed.GetValue(parallel), parsed.GetValue(output), terminal, cancellationToken);
        });
        return command.WithExamples(
            new("Who the sources are that you found yourself, in the texts of a folder", "stance resolve texts --sources sources.jsonl"),
            new("The same, where each record has its text", "stance resolve --sources sources.jsonl --date 2024-03-14 --output speakers.jsonl"));
    }

    private static RecordResult Resolve(StatementExtractor extractor, Input input)
    {
        try
        {
            if (SourceRecord.TryRead(input.Record!.Value, out List<SourceRecord> sources) is { } error)
            {
                return new(error);
            }
            IReadOnlyList<ResolvedAttribution> resolved = extractor.Resolve(input.Text!, sources.ConvertAll(source => source.Spans), input.Date);
            return new(null, json => Write(json, sources, resolved));
        }
        catch (InvalidOperationException)
        {
            return new(RecordParser.NotUnicode);
        }
        catch (ArgumentException e)
        {
            return new($"expected spans that cover words of the text: {e.Message}");
        }
    }

    private static void Write(Utf8JsonWriter json, List<SourceRecord> sources, IReadOnlyList<ResolvedAttribution> resolved)
    {
        json.WriteStartArray("speakers");
        for (int i = 0; i < resolved.Count; i++)
        {
            json.WriteStartObject();
            sources[i].Key.Write(json, "key");
            json.WriteString("name", resolved[i].Speaker.Name);
            json.WriteString("kind", JsonLine.NameOf(resolved[i].Speaker.Kind));
            json.WriteString("reason", resolved[i].Reason);
            JsonLine.WriteNumber(json, "confidence", resolved[i].SpeakerConfidence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
