using System.Globalization;
using System.Text;

namespace Stance.Training.Cards;

/// <summary>Writes a card for people, in Markdown.</summary>
internal static class TrainingCardText
{
    /// <summary>The Markdown of a card.</summary>
    public static string Of(TrainingCard card)
    {
        StringBuilder text = new();
        text.Append("# ").Append(card.Title).Append("\n\n");
        text.Append(card.Description).Append(card.Description.Length > 0 ? "\n\n" : "");
        text.Append("Labels: ").AppendJoin(", ", card.Labels).Append(".\n");
        AppendList(text, "## Made for", card.IntendedUse);
        AppendList(text, "## Not for, and where it fails", card.Limits);
        foreach (CardPart part in card.Parts)
        {
            AppendPart(text, part);
        }
        AppendList(text, "## Licences", card.Licences);
        AppendList(text, "## Sizes", card.Sections.Select(section => string.Create(CultureInfo.InvariantCulture, $"{section.Name}: {section.Bytes:N0} bytes")));
        return text.ToString();
    }

    private static void AppendPart(StringBuilder text, CardPart part)
    {
        string[] how =
        [
            .. part.TakenFrom is { } other ? [$"taken from {other}, as it was"] : Array.Empty<string>(),
            .. part.Seed is { } seed ? [string.Create(CultureInfo.InvariantCulture, $"seed {seed}")] : Array.Empty<string>(),
            .. part.Options.Select(option => $"{option.Name}: {option.Value}"),
        ];
        text.Append("\n## Part: ").Append(part.Name).Append('\n');
        if (how.Length > 0)
        {
            text.Append('\n').AppendJoin("; ", how).Append(".\n");
        }
        AppendList(text, "Trained on:", part.Data.Where(file => file.Use == CardUse.Training).Select(Describe));
        AppendList(text, "Measured by:", part.Data.Where(file => file.Use == CardUse.Measuring).Select(Describe));
        AppendList(text, "Scores:", part.Scores.Select(scores => scores.ToString()));
        AppendList(text, "As its card says:", part.Notes);
    }

    private static string Describe(CardFile file)
    {
        string[] facts =
        [
            .. file.Corpus is { } corpus ? [corpus] : Array.Empty<string>(),
            .. file.Licence is { } licence ? [$"licence: {licence}"] : Array.Empty<string>(),
            .. file.Rows is { } rows ? [Rows(rows, file)] : Array.Empty<string>(),
            $"sha256 {file.Sha256}",
        ];
        return $"{file.Name}: {string.Join("; ", facts)}";
    }

    private static string Rows(int rows, CardFile file) => string.Create(
        CultureInfo.InvariantCulture,
        $"{rows} rows of {file.Documents} documents ({string.Join(", ", file.Labels.Select(label => string.Create(CultureInfo.InvariantCulture, $"{label.Label} {label.Rows}")))})");

    private static void AppendList(StringBuilder text, string title, IEnumerable<string> items)
    {
        string[] all = [.. items];
        if (all.Length == 0)
        {
            return;
        }
        text.Append('\n').Append(title).Append("\n\n");
        foreach (string item in all)
        {
            text.Append("- ").Append(item).Append('\n');
        }
    }
}
