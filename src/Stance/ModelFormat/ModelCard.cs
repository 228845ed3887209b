namespace Stance.ModelFormat;

/// <summary>What a model says about itself: the section <c>card</c>, which every model has, and <c>card.json</c>, which older ones lack.</summary>
/// <param name="Version">The model's own version, such as "1.0": grows with its training data and method, apart from the file format's.</param>
/// <param name="Markdown">What it was trained on, how it scores, what it is not for.</param>
/// <param name="Json">The same for programs, as <c>docs/model-card.schema.json</c> describes it; null for a model of before there was one.</param>
internal sealed record ModelCard(string Version, string Markdown, string? Json = null)
{
    /// <summary>Name of the section for people.</summary>
    public const string Section = "card";

    /// <summary>Name of the section for programs.</summary>
    public const string JsonSection = "card.json";

    /// <exception cref="InvalidModelException">The section is missing or damaged.</exception>
    public static ModelCard Read(ModelFile file)
    {
        SectionReader reader = file.Open(Section);
        ModelCard card = new(reader.ReadString(), reader.ReadString(), ReadJson(file));
        reader.ExpectEnd();
        return card;
    }

    /// <summary>Adds the card to a model file.</summary>
    public void Write(ModelFile file)
    {
        SectionWriter writer = new();
        writer.WriteString(Version);
        writer.WriteString(Markdown);
        file.Add(Section, writer);
        if (Json is not null)
        {
            SectionWriter json = new();
            json.WriteString(Json);
            file.Add(JsonSection, json);
        }
    }

    private static string? ReadJson(ModelFile file)
    {
        if (!file.Contains(JsonSection))
        {
            return null;
        }
        SectionReader reader = file.Open(JsonSection);
        string json = reader.ReadString();
        reader.ExpectEnd();
        return json;
    }
}
