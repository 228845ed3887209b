using System.Collections.Immutable;
using System.CommandLine;

namespace Stance.Cli.Commands;

/// <summary>What the commands share which extract statements: the argument and the options for texts, filters, the model, and how to work.</summary>
internal sealed class ExtractionOptions
{
    private readonly TextInput _input = new();
    private readonly StatementFilterOptions _filters = new();
    private readonly Option<string?> _model = ModelOption.Create();
    private readonly Option<SpeakerRegistry?> _speakers = SpeakersOption.Create();
    private readonly Option<ImmutableDictionary<StanceLabel, double>> _thresholds = ThresholdOption.Create();
    private readonly Option<int> _parallel = ParallelOption.Create();

    /// <summary>A command with all of them.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="own">Its own options.</param>
    public Command CreateCommand(string name, string description, params ReadOnlySpan<Option> own)
    {
        Command command = new(name, description);
        _input.AddTo(command);
        foreach (Option option in own)
        {
            command.Add(option);
        }
        _filters.AddTo(command);
        foreach (Option option in new Option[] { _model, _speakers, _thresholds, _parallel })
        {
            command.Add(option);
        }
        return command;
    }

    /// <summary>The extraction that the command line asks for; null, after a message, where it does not make sense.</summary>
    public Extraction? Create(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        if (_input.Read(parsed, terminal, cancellationToken) is not { } texts)
        {
            return null;
        }
        StanceModel model = ModelOption.Load(parsed.GetValue(_model));
        ExtractorOptions options = new() { Speakers = parsed.GetValue(_speakers), Thresholds = parsed.GetValue(_thresholds)! };
        return ThresholdOption.CreateExtractor(model, options, terminal) is { } extractor && _filters.Create(parsed, model.Labels, terminal) is { } filter
            ? new(texts, extractor, filter, parsed.GetValue(_parallel), terminal) { Labels = model.Labels }
            : null;
    }
}
