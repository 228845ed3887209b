namespace Stance.ModelFormat;

/// <summary>
/// The version of the features that the stages compute. Weights fit the features that they were learned with and no others: a model of
/// another version would load, and silently be wrong. To be raised with every change to a feature.
/// </summary>
internal static class FeatureVersion
{
    private const string Section = "features";

    /// <summary>The version that this release computes.</summary>
    public const int Current = 3;

    /// <exception cref="InvalidModelException">The model was learned with other features.</exception>
    public static void Check(ModelFile file)
    {
        SectionReader reader = file.Open(Section);
        int version = reader.ReadInt32();
        reader.ExpectEnd();
        if (version != Current)
        {
            throw new InvalidModelException(
                $"The model was trained with features of version {version}; this release computes version {Current}. Train it again with 'stance train'.");
        }
    }

    /// <summary>Adds the current version to a model file.</summary>
    public static void Write(ModelFile file)
    {
        SectionWriter writer = new();
        writer.WriteInt32(Current);
        file.Add(Section, writer);
    }
}
