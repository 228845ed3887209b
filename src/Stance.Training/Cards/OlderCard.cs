namespace Stance.Training.Cards;

/// <summary>Reads the card of a model of before there was one for programs: what its text says of each part becomes notes.</summary>
internal static class OlderCard
{
    private const string DataTitle = "## Trained on";
    private const string ScoresTitle = "## Scores";

    /// <summary>The card of a model.</summary>
    public static TrainingCard Read(StanceModel model)
    {
        string[] lines = model.Card.Split('\n');
        string[] notes = [.. Items(lines, DataTitle), .. Items(lines, ScoresTitle)];
        string title = lines[0].TrimStart('#', ' ').Trim();
        return new()
        {
            Name = title.EndsWith(model.Version, StringComparison.Ordinal) ? title[..^model.Version.Length].Trim() : title,
            Version = model.Version,
            Description = "",
            Labels = [.. model.Labels.Select(label => label.Name)],
            Parts = [.. notes.GroupBy(PartOf).OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => new CardPart { Name = part.Key, Notes = [.. part] })],
            Sections = TrainingCard.SizesOf(model.File.Sections),
        };
    }

    // The items of the list under a title, each on one line.
    private static IEnumerable<string> Items(string[] lines, string title)
    {
        string? item = null;
        foreach (string line in lines.SkipWhile(line => line != title).Skip(1).TakeWhile(line => !line.StartsWith('#')))
        {
            if (line.StartsWith("  ", StringComparison.Ordinal) && item is not null)
            {
                item = $"{item} {line.Trim()}";
                continue;
            }
            if (item is not null)
            {
                yield return item;
            }
            item = line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : null;
        }
        if (item is not null)
        {
            yield return item;
        }
    }

    private static string PartOf(string note) =>
        note.StartsWith("stance", StringComparison.OrdinalIgnoreCase) ? CardPart.Stance
        : note.StartsWith("speakers", StringComparison.OrdinalIgnoreCase) || note.StartsWith("Whom pronouns", StringComparison.Ordinal) ? CardPart.Speakers
        : CardPart.Encoder;
}
