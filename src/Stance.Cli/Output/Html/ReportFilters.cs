namespace Stance.Cli.Output.Html;

/// <summary>The bar above a report: what the marks mean, and, with the script, which statements to show.</summary>
internal static class ReportFilters
{
    public static void Write(TextWriter writer, Report report)
    {
        string total = TextTable.Count(report.Statements.Count, "statement");
        writer.Write(
            """
            <form class="filters" aria-label="Statements to show">
            <fieldset class="stances" disabled><legend>Stances</legend>

            """);
        foreach (StanceLabel label in report.Tones.Labels)
        {
            string name = HtmlText.Escape(label.Name);
            int count = report.Statements.Count(statement => statement.Label == label);
            writer.Write(
                $"<label class=\"stance t{report.Tones[label]}\"><input type=\"checkbox\" value=\"{name}\" checked>{report.Tones.SignOf(label)} <span class=\"name\">{name}</span> <span class=\"count\">{Figure.Of(count)}</span></label>\n");
        }
        writer.Write(
            $"""
            </fieldset>
            <div class="controls" hidden>
            <label class="search"><span>Find</span> <input type="search" name="text" placeholder="words, speakers, targets" autocomplete="off" spellcheck="false"></label>
            <label class="sure" title="Only statements that are at least this sure: that it is one, and that this is its stance."><span>At least</span> <input type="range" name="sure" min="0" max="95" step="5" value="0"> <output>0 % sure</output></label>
            <span class="actors"></span>
            <button type="reset" hidden>Show all</button>
            </div>
            <output class="shown" aria-live="polite">{total}</output>
            </form>
            <p class="key">In the text: <span class="source">source</span>, <span class="cue">cue</span>, <span class="content">content</span>, underlined by stance; the number leads to the note beside it. <span class="keys" hidden>Keys: <kbd>j</kbd> <kbd>k</kbd> next and previous, <kbd>Esc</kbd> close.</span></p>

            """);
    }
}
