using System.Globalization;

namespace Stance.Cli.Output.Html;

/// <summary>A count in a table, the stronger in colour the larger it is; with the script, it filters.</summary>
internal static class StanceCell
{
    // Steps of the style sheet.
    private const int Strengths = 5;

    /// <summary>Writes the cell; an empty one for nothing.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="count">How many statements.</param>
    /// <param name="tone">The tone of their stance.</param>
    /// <param name="label">Their stance.</param>
    /// <param name="attributes">What else they have in common, as attributes for the script.</param>
    public static void Write(TextWriter writer, int count, int tone, StanceLabel label, string attributes)
    {
        if (count == 0)
        {
            writer.Write("<td></td>");
            return;
        }
        writer.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"<td><button type=\"button\" class=\"pick cell t{tone} s{StrengthOf(count)}\" data-stance=\"{HtmlText.Escape(label.Name)}\" {attributes}>{count}</button></td>"));
    }

    /// <summary>How strong the colour of a count is, from 1 on: one step more where it doubles.</summary>
    public static int StrengthOf(int count) => Math.Min(Strengths, 1 + (int)Math.Log2(count));
}
