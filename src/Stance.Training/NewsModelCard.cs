using Stance.Training.Cards;

namespace Stance.Training;

/// <summary>What cards say of the English news model.</summary>
internal static class NewsModelCard
{
    /// <summary>The name of the model.</summary>
    public const string Name = "English news model";

    /// <summary>What the model is made for.</summary>
    public static IReadOnlyList<string> IntendedUse { get; } =
    [
        "English political and diplomatic news, press statements, briefings and speeches: who says what, and which stance that takes.",
        "Reading many texts in order to find the statements worth a person's look, and counting over many statements.",
    ];

    /// <summary>What the model is not for.</summary>
    public static IReadOnlyList<string> Limits { get; } =
    [
        "Other languages, fiction, social media.",
        "Decisions about people. It says what a text ascribes to somebody, not what is true.",
        "Figures are of development data, by which features and epochs were chosen: unseen articles do a little worse.",
    ];

    /// <summary>What is known of licences.</summary>
    public static IReadOnlyList<string> Licences { get; } =
    [
        "The model holds weights by hashes of words, no text of the corpora. The licences of the corpora stand beside them; of some none is stated.",
    ];

    /// <summary>The card of a news model.</summary>
    /// <param name="version">The model's own version.</param>
    /// <param name="labels">Its labels.</param>
    /// <param name="parts">Its parts.</param>
    public static TrainingCard Of(string version, IReadOnlyList<StanceLabel> labels, IEnumerable<CardPart> parts) => new()
    {
        Name = Name,
        Version = version,
        Description = DescriptionOf(labels),
        Labels = [.. labels.Select(label => label.Name)],
        Parts = [.. parts.OrderBy(part => part.Name, StringComparer.Ordinal)],
        IntendedUse = IntendedUse,
        Limits = Limits,
        Licences = Licences,
    };

    /// <summary>What a model with these labels does.</summary>
    public static string DescriptionOf(IReadOnlyList<StanceLabel> labels) =>
        $"Finds attributed statements in English political and diplomatic news, resolves who speaks, and judges each as {string.Join(", ", labels.SkipLast(1))} or {labels[^1]}.";

    /// <summary>A file or folder of the corpora as a card lists it.</summary>
    /// <param name="folder">The folder of the corpora.</param>
    /// <param name="file">Its path in there, with slashes.</param>
    public static CardFile FileOf(string folder, string file) => FileOf(Path.Combine(folder, file)) with
    {
        Name = file,
        Use = TrainingFolder.IsForMeasuring(file) ? CardUse.Measuring : CardUse.Training,
        Corpus = NewsCorpus.Of(file)?.Name,
        Licence = NewsCorpus.Of(file)?.Licence,
    };

    /// <summary>A file to learn from of which nothing but its name is known.</summary>
    public static CardFile FileOf(string path)
    {
        Fingerprint fingerprint = Fingerprint.Of(path);
        return new()
        {
            Name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))),
            Use = CardUse.Training,
            Bytes = fingerprint.Bytes,
            Sha256 = fingerprint.Sha256,
        };
    }
}
