using Stance.ModelFormat;

namespace Stance.Training.Cards;

/// <summary>
/// What a model says about itself, for people and programs. It holds no time and no path, so that the same data and seed give the same card.
/// </summary>
internal sealed record TrainingCard
{
    /// <summary>What the model is called.</summary>
    public required string Name { get; init; }

    /// <summary>The model's own version.</summary>
    public required string Version { get; init; }

    /// <summary>What it does, a sentence or two.</summary>
    public required string Description { get; init; }

    /// <summary>The labels that it predicts, in its order.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Its parts.</summary>
    public required IReadOnlyList<CardPart> Parts { get; init; }

    /// <summary>What it is made for, a sentence each.</summary>
    public IReadOnlyList<string> IntendedUse { get; init; } = [];

    /// <summary>What it is not for and where it fails, a sentence each.</summary>
    public IReadOnlyList<string> Limits { get; init; } = [];

    /// <summary>What is known of licences, a sentence each.</summary>
    public IReadOnlyList<string> Licences { get; init; } = [];

    /// <summary>The sections of the model file with their lengths in bytes, without those of the card.</summary>
    public IReadOnlyList<(string Name, int Bytes)> Sections { get; init; } = [];

    /// <summary>The name and the version.</summary>
    public string Title => $"{Name} {Version}".Trim();

    /// <summary>The card of a model; of one that has none for programs, what can be read from the one for people.</summary>
    /// <exception cref="InvalidModelException">The model's card for programs is none.</exception>
    public static TrainingCard Of(StanceModel model) => model.CardJson is { } json
        ? TrainingCardReader.Read(json)
        : OlderCard.Read(model);

    /// <summary>The parts as a model has them that takes them over.</summary>
    /// <param name="without">The names of those that are trained anew.</param>
    public IEnumerable<CardPart> PartsTakenOver(params string[] without) =>
        Parts.Where(part => !without.Contains(part.Name)).Select(part => part with { TakenFrom = part.TakenFrom ?? Title });

    /// <summary>A model with this card.</summary>
    /// <param name="sections">Everything but the card; the version of the features is among them.</param>
    public StanceModel ToModel(IReadOnlyList<ModelSection> sections)
    {
        TrainingCard complete = this with { Sections = SizesOf(sections) };
        ModelFile card = new();
        new ModelCard(Version, TrainingCardText.Of(complete), TrainingCardWriter.Write(complete)).Write(card);
        return new(new ModelFile([.. card.Sections, .. sections]));
    }

    /// <summary>The lengths of sections, without those of a card.</summary>
    public static IReadOnlyList<(string Name, int Bytes)> SizesOf(IEnumerable<ModelSection> sections) =>
        [.. sections.Where(section => !IsCard(section)).Select(section => (section.Name, section.Bytes.Length))];

    /// <summary>Whether a section holds a card.</summary>
    public static bool IsCard(ModelSection section) => section.Name is ModelCard.Section or ModelCard.JsonSection;
}
