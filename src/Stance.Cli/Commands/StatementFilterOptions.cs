using System.CommandLine;
using Stance.Cli.Help;
using Stance.Cli.Output;

namespace Stance.Cli.Commands;

/// <summary>The options that the commands share which can leave out statements.</summary>
internal sealed class StatementFilterOptions
{
    private readonly Option<double?> _minConfidence = new("--min-confidence")
    {
        Description = "Only statements that are as sure as this to be statements, from 0 to 1.",
        HelpName = "X",
    };

    private readonly Option<string[]> _stances = Repeatable("--stance", "Only statements with this stance. May be given several times.", "LABEL");
    private readonly Option<string[]> _speakers = Repeatable(
        "--speaker", "Only statements of this speaker: a name, words of one, or an id; letter case does not count. May be given several times.", "NAME");

    private readonly Option<string[]> _targets = Repeatable("--target", "Only statements about this target, named as a speaker is. May be given several times.", "NAME");

    public StatementFilterOptions()
    {
        _minConfidence.Validators.Add(result =>
        {
            // Not the other way round: NaN is no number either.
            if (result.GetValueOrDefault<double?>() is { } value && !(value is >= 0 and <= 1))
            {
                result.AddError("Expected a number from 0 to 1 as --min-confidence.");
            }
        });
        _stances.CompletionSources.Add([.. new[] { StanceLabel.Condemnation, StanceLabel.Warning, StanceLabel.Reassurance, StanceLabel.None }.Select(label => label.Name)]);
    }

    /// <summary>Adds all of them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _stances, _speakers, _targets, _minConfidence })
        {
            command.Add(option.Under(OptionGroups.Filters));
        }
    }

    /// <summary>The filter that the command line asks for; null, after a message, where it asks for a stance that the model does not have.</summary>
    public StatementFilter? Create(ParseResult parsed, IReadOnlyList<StanceLabel> labels, Terminal terminal)
    {
        string[] names = [.. labels.Select(label => label.Name)];
        string[] stances = parsed.GetValue(_stances) ?? [];
        foreach (string unknown in stances.Except(names, StringComparer.OrdinalIgnoreCase))
        {
            terminal.Error.WriteLine(
                $"stance: expected one of {string.Join(", ", names)} as --stance; found '{unknown}'.{NearestName.Question(unknown, names)}");
            return null;
        }
        return new()
        {
            MinConfidence = parsed.GetValue(_minConfidence) ?? 0,
            Stances = stances,
            Speakers = parsed.GetValue(_speakers) ?? [],
            Targets = parsed.GetValue(_targets) ?? [],
        };
    }

    private static Option<string[]> Repeatable(string name, string description, string helpName) =>
        new(name) { Description = description, HelpName = helpName, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
}
