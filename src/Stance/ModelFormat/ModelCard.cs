namespace Stance.ModelFormat;

/// <summary>What a model says about itself: the section <c>card</c>, which every model has.</summary>
/// <param name="Version">The model's own version, such as "1.0": grows with its training data and method, apart from the file format's.</param>
/// <param name="Markdown">What it was trained on, how it scores, what it is not for.</param>
internal sealed record ModelCard(string Version, string Markdown)
{
    private const string Section = "card";

    /// <exception cref="InvalidModelException">The section is missing or damaged.</exception>
    public static ModelCard Read(ModelFile file)
    {
        SectionReader reader = file.Open(Section);
        ModelCard card = new(reader.ReadString(), reader.ReadString());
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
    }
}
