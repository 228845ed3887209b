using System.CommandLine;
using System.Text;
using Stance.Cli.Help;
using Stance.Cli.Inputs;

namespace Stance.Cli.Commands;

/// <summary>The argument and the options that the commands share which read texts.</summary>
internal sealed class TextInput
{
    private readonly Argument<string[]> _paths = InputArgument.CreateForTexts();
    private readonly Option<DateOnly?> _date = DateOption.Create();
    private readonly Option<string?> _format = new("--input-format")
    {
        Description = "The format of all inputs; without it their names tell, or of standard input its first bytes.",
        HelpName = "FORMAT",
    };

    private readonly Option<Encoding?> _encoding = new("--encoding")
    {
        Description = "What all inputs are written in, such as windows-1252; without it UTF-8 and UTF-16 are told apart, and what is neither is Windows-1252.",
        HelpName = "NAME",
        CustomParser = result =>
        {
            string name = result.Tokens[0].Value;
            if (EncodingNames.Find(name) is { } encoding)
            {
                return encoding;
            }
            result.AddError(
                $"Expected the name of an encoding, such as utf-8 or windows-1252, as --encoding; found '{name}'.{NearestName.Question(name, EncodingNames.Usual)}");
            return null;
        },
    };

    private readonly Option<string?> _textColumn = Column("--text-column", "The column of a CSV or TSV file that holds the texts; without it 'text'.");
    private readonly Option<string?> _idColumn = Column("--id-column", "The column of the ids; without it 'id', where there is such a column.");
    private readonly Option<string?> _dateColumn = Column("--date-column", "The column of the dates; without it 'date', where there is such a column.");
    private readonly Option<string?> _titleColumn = Column("--title-column", "The column of the headlines; without it 'title', where there is such a column.");

    public TextInput()
    {
        _format.AcceptOnlyFromAmong([.. InputFormats.ByName.Keys]);
        _encoding.CompletionSources.Add([.. EncodingNames.Usual]);
    }

    /// <summary>Adds all of them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_paths);
        foreach (Option option in new Option[] { _date, _format, _encoding, _textColumn, _idColumn, _dateColumn, _titleColumn })
        {
            command.Add(option.Under(OptionGroups.Input));
        }
    }

    /// <summary>The texts that the command line names, or standard input; null, after a message, where nobody names any and nothing is redirected.</summary>
    public IAsyncEnumerable<Input>? Read(ParseResult parsed, Terminal terminal, CancellationToken cancellationToken)
    {
        if (InputArgument.TextsOf(parsed.GetValue(_paths), terminal) is not { } paths)
        {
            return null;
        }
        InputReader reader = new(terminal.Input, recordsOnly: false)
        {
            Date = parsed.GetValue(_date),
            Format = parsed.GetValue(_format) is { } name ? InputFormats.ByName[name] : null,
            Encoding = parsed.GetValue(_encoding),
            Columns = new(parsed.GetValue(_textColumn), parsed.GetValue(_idColumn), parsed.GetValue(_dateColumn), parsed.GetValue(_titleColumn)),
        };
        return reader.ReadAsync(paths, cancellationToken);
    }

    private static Option<string?> Column(string name, string description) => new(name) { Description = description, HelpName = "COLUMN" };
}
