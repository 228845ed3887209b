using System.Globalization;
using System.Text;
using Spectre.Console;
using Stance.Cli.Inputs;
using PlainText = Spectre.Console.Text;

namespace Stance.Cli.Output;

/// <summary>One table a document, one row a sentence: for people.</summary>
internal sealed class TableOutput : IDocumentOutput
{
    private const int LeastWidth = 40;

    private readonly OutputStream _output;
    private readonly bool _hasColor;
    private readonly int _width;

    /// <param name="output">Where to write.</param>
    /// <param name="hasColor">Whether its reader sees colours.</param>
    /// <param name="width">Columns.</param>
    public TableOutput(OutputStream output, bool hasColor, int width)
    {
        _output = output;
        _hasColor = hasColor;
        _width = Math.Max(LeastWidth, width);
    }

    public void Write(DocumentId id, StanceDocument document)
    {
        var table = new Table { Border = TableBorder.Rounded, Expand = true, ShowRowSeparators = true };
        table.AddColumn("Sentence");
        table.AddColumn(new TableColumn("Speaker") { Width = _width / 5 });
        table.AddColumn(new TableColumn("Stance") { NoWrap = true });
        foreach (StanceSentence sentence in document.Sentences)
        {
            // Text, not markup: what a document says must not steer the terminal.
            table.AddRow(
                new PlainText(Line(document.TextOf(sentence.Span))),
                new PlainText(Line(NameOf(sentence.Speaker))),
                new PlainText(Line(sentence.Stance.Name), StyleOf(sentence.Stance)));
        }

        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = _hasColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = _hasColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = _width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(new PlainText(Line($"{id.Name}: {Count(document.Sentences.Count, "sentence")}, {Count(document.Statements.Count, "statement")}")));
        console.WriteLine();
        console.Write(table);
        console.WriteLine();
        _output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    // Standard error names it already.
    public void WriteError(DocumentId id, string error)
    {
    }

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string NameOf(Speaker? speaker) => speaker switch
    {
        null => "",
        { Kind: SpeakerKind.Author } => "(author)",
        _ => speaker.ToString(),
    };

    private static Style StyleOf(StanceLabel label) => label.Name switch
    {
        "condemnation" => new(Color.Red),
        "warning" => new(Color.Yellow),
        "reassurance" => new(Color.Green),
        "none" => new(Color.Grey),
        _ => new(Color.Aqua),
    };

    // White space and what would steer a terminal become single spaces.
    private static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }
        return line.ToString().TrimEnd();
    }
}
