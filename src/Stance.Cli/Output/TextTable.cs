using System.Globalization;
using System.Text;
using Spectre.Console;
using PlainText = Spectre.Console.Text;

namespace Stance.Cli.Output;

/// <summary>Draws tables of what texts say, which must not steer the terminal.</summary>
internal sealed class TextTable
{
    private const int LeastWidth = 40;

    private readonly OutputStream _output;
    private readonly bool _hasColor;

    /// <param name="output">Where to write.</param>
    /// <param name="hasColor">Whether its reader sees colours.</param>
    /// <param name="width">Columns.</param>
    public TextTable(OutputStream output, bool hasColor, int width)
    {
        _output = output;
        _hasColor = hasColor;
        Width = Math.Max(LeastWidth, width);
    }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; }

    /// <summary>A cell with a text on one line, before it is wrapped; no markup.</summary>
    public static PlainText Cell(string text, Style? style = null) => new(Line(text), style);

    /// <summary>A number and what it counts.</summary>
    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>A table with columns of words and, after them, columns of numbers.</summary>
    public static Table Create(string[] words, string[] numbers)
    {
        var table = new Table();
        foreach (string name in words)
        {
            table.AddColumn(Markup.Escape(name));
        }
        foreach (string name in numbers)
        {
            table.AddColumn(new TableColumn(Markup.Escape(name)) { Alignment = Justify.Right });
        }
        return table;
    }

    /// <summary>Adds a row of texts, which are no markup.</summary>
    public static void AddRow(Table table, params string[] cells) => table.AddRow(cells.Select(cell => Cell(cell)));

    /// <summary>Writes one line under what was written before.</summary>
    public void WriteLine(string line) => _output.Write(Encoding.UTF8.GetBytes(Line(line) + "\n"));

    /// <summary>Writes a table under a title, with an empty line after it.</summary>
    /// <param name="title">One line.</param>
    /// <param name="table">The table.</param>
    /// <param name="isCompact">Whether it is as small as it can be: for figures, not for texts.</param>
    public void Write(string title, Table table, bool isCompact = false)
    {
        table.Border = TableBorder.Rounded;
        table.Expand = !isCompact;
        table.ShowRowSeparators = !isCompact;
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = _hasColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = _hasColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(Cell(title));
        console.WriteLine();
        console.Write(table);
        console.WriteLine();
        _output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

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
