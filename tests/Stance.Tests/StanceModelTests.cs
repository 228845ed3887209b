using System.Text;
using Stance.ModelFormat;

namespace Stance.Tests;

public class StanceModelTests
{
    [EmbeddedModelFact]
    public void Saved_and_loaded_again_it_is_the_same_bytes()
    {
        StanceModel model = StanceModel.LoadEmbedded();
        var first = new MemoryStream();
        var second = new MemoryStream();

        model.Save(first);
        first.Position = 0;
        StanceModel again = StanceModel.Load(first);
        again.Save(second);

        Assert.True(first.ToArray().AsSpan().SequenceEqual(second.ToArray()));
        Assert.Equal((model.Version, model.Card), (again.Version, again.Card));
        Assert.Equal(model.Labels, again.Labels);
    }

    [Fact]
    public void Compressed_file_that_is_damaged_or_cut_short_is_an_invalid_model_and_named()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".br");
        try
        {
            File.WriteAllBytes(path, [0xff, 0xff, 0xff, 0x42, 0x17]);
            Assert.StartsWith(path, Assert.Throws<InvalidModelException>(() => StanceModel.Load(path)).Message, StringComparison.Ordinal);
            File.WriteAllBytes(path, []);
            Assert.StartsWith(path, Assert.Throws<InvalidModelException>(() => StanceModel.Load(path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [EmbeddedModelFact]
    public void The_embedded_model_knows_the_four_labels_and_says_what_it_is()
    {
        StanceModel model = StanceModel.LoadEmbedded();

        Assert.Equal(
            [StanceLabel.Condemnation, StanceLabel.None, StanceLabel.Reassurance, StanceLabel.Warning],
            model.Labels.OrderBy(label => label.Name, StringComparer.Ordinal));
        Assert.NotEmpty(model.Version);
        Assert.StartsWith("#", model.Card);
    }

    [EmbeddedModelFact]
    public void A_section_cut_short_or_filled_with_anything_is_an_invalid_model()
    {
        var bytes = new MemoryStream();
        StanceModel.LoadEmbedded().Save(bytes);
        bytes.Position = 0;
        ModelFile file = ModelFile.Read(bytes);
        foreach (string damaged in file.Sections.Select(section => section.Name))
        {
            Assert.Throws<InvalidModelException>(() => new StanceModel(With(file, damaged, section => section[..(section.Length / 2)])));
            Assert.Throws<InvalidModelException>(() => new StanceModel(With(file, damaged, _ => [])));
            Assert.Throws<InvalidModelException>(() => new StanceModel(With(file, damaged, section => [.. section, 0])));
            Assert.Throws<InvalidModelException>(() => new StanceModel(With(file, damaged, section => [.. section.Select(_ => (byte)0xFF)])));
        }
    }

    [Fact]
    public void A_missing_section_is_an_invalid_model()
    {
        ModelFile file = new();
        FeatureVersion.Write(file);
        new ModelCard("1", "# A card and nothing else").Write(file);

        Assert.Contains("'encoder'", Assert.Throws<InvalidModelException>(() => new StanceModel(file)).Message);
    }

    [Fact]
    public void A_model_of_other_features_is_refused_before_anything_is_computed_with_it()
    {
        ModelFile file = new();
        SectionWriter writer = new();
        writer.WriteInt32(0);
        file.Add("features", writer);

        Assert.Contains("features of version 0", Assert.Throws<InvalidModelException>(() => new StanceModel(file)).Message);
    }

    [Fact]
    public void The_message_about_a_file_names_it()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, "No model.");
        try
        {
            Assert.Contains(path, Assert.Throws<InvalidModelException>(() => StanceModel.Load(path)).Message);
        }
        finally
        {
            File.Delete(path);
        }
        Assert.Throws<FileNotFoundException>(() => StanceModel.Load(path));
    }

    [Fact]
    public void A_stream_that_holds_no_model_is_refused() => Assert.Throws<InvalidModelException>(
        () => StanceModel.Load(new MemoryStream(Encoding.UTF8.GetBytes("The envoy said no."))));

    // The same file with one section's bytes changed, under right checksums.
    private static ModelFile With(ModelFile file, string damaged, Func<byte[], byte[]> damage) => new(file.Sections.Select(section =>
        section.Name == damaged ? section with { Bytes = damage(section.Bytes.ToArray()) } : section));
}
