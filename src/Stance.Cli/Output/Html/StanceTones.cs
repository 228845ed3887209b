namespace Stance.Cli.Output.Html;

/// <summary>
/// How pages show stances: each label has a tone, the number of a colour and an underline in the style sheet, and a sign, so that nobody needs to
/// see colours. Labels of other models than ours get further tones in their order, the first ones again after the last.
/// </summary>
internal sealed class StanceTones
{
    // Outlines in a square of 12: a ring; a square, a triangle and a disc; then a diamond, a triangle upside down, a cross, a star, a hexagon and a bar.
    private static readonly string[] Signs =
    [
        "M6 1.6a4.4 4.4 0 1 0 0 8.8a4.4 4.4 0 1 0 0-8.8zm0 1.5a2.9 2.9 0 1 1 0 5.8a2.9 2.9 0 1 1 0-5.8z",
        "M1.8 1.8h8.4v8.4h-8.4z",
        "M6 .9l5.4 9.9h-10.8z",
        "M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10z",
        "M6 .4l5.6 5.6l-5.6 5.6l-5.6-5.6z",
        "M6 11.1l-5.4-9.9h10.8z",
        "M4.3 1h3.4v3.3h3.3v3.4h-3.3v3.3h-3.4v-3.3h-3.3v-3.4h3.3z",
        "M6 .4l1.6 3.7l4 .4l-3 2.7l.9 3.9l-3.5-2l-3.5 2l.9-3.9l-3-2.7l4-.4z",
        "M3.2 1.2h5.6l2.8 4.8l-2.8 4.8h-5.6l-2.8-4.8z",
        "M.8 3.9h10.4v4.2h-10.4z",
    ];

    private static readonly StanceLabel[] Known = [StanceLabel.None, StanceLabel.Condemnation, StanceLabel.Warning, StanceLabel.Reassurance];

    private readonly Dictionary<StanceLabel, int> _tones = [];

    /// <param name="labels">The labels of the models.</param>
    public StanceTones(IEnumerable<StanceLabel> labels)
    {
        int further = 0;
        foreach (StanceLabel label in labels)
        {
            int known = Array.IndexOf(Known, label);
            if (!_tones.ContainsKey(label))
            {
                _tones[label] = known >= 0 ? known : Known.Length + (further++ % (Signs.Length - Known.Length));
            }
        }
        Labels = [.. _tones.Keys.OrderBy(label => label == StanceLabel.None).ThenBy(label => Array.IndexOf(Known, label) is >= 0 and int known ? known : Known.Length)];
    }

    /// <summary>The labels, each once: those that our model has first, then others in their order, and "none" last, which matters least.</summary>
    public IReadOnlyList<StanceLabel> Labels { get; }

    /// <summary>Number of tones that the style sheet has.</summary>
    public static int Count => Signs.Length;

    /// <summary>The tone of a label.</summary>
    public int this[StanceLabel label] => _tones[label];

    /// <summary>The signs, for <see cref="SignOf"/> of the same page to refer to; shows nothing.</summary>
    public static string Definitions { get; } =
        "<svg class=\"signs\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>"
        + string.Concat(Signs.Select((outline, tone) => $"<symbol id=\"sign-{tone}\" viewBox=\"0 0 12 12\"><path fill-rule=\"evenodd\" d=\"{outline}\"/></symbol>"))
        + "</defs></svg>\n";

    /// <summary>The sign of a label, in the colour of the text around it; the label's name belongs beside it.</summary>
    public string SignOf(StanceLabel label) => $"<svg class=\"sign t{this[label]}\" aria-hidden=\"true\"><use href=\"#sign-{this[label]}\"/></svg>";
}
