using Stance.Attributions;
using Stance.Learning;
using Stance.ModelFormat;
using Stance.Tagging;
using Stance.Text;

namespace Stance.Tests.Learning;

public class EncoderWeightsTests
{
    private const string Text = "“We wait,” the envoy said.\n\nThe council of Oslo warned that the envoy waits.";

    [Fact]
    public void What_was_written_is_read_as_the_same_numbers()
    {
        EncoderWeights weights = RandomEncoder.Of(1);
        EncoderWeights read = EncoderWeights.Read(new ModelFile([Section(weights)]));

        Assert.Equal((weights.LowerLayers, weights.TreeLayers, weights.UpperLayers, weights.CueThreshold), (read.LowerLayers, read.TreeLayers, read.UpperLayers, read.CueThreshold));
        Assert.Equal(weights.Matrices.Keys.Order(), read.Matrices.Keys.Order());
        Assert.Equal(weights.Tables.Keys.Order(), read.Tables.Keys.Order());
        Assert.All(weights.Matrices, pair => Assert.Equal(pair.Value.Values.ToArray(), read.Matrices[pair.Key].Values.ToArray()));
        Document expected = new DocumentTagger(weights).Tag(Text);
        Document found = new DocumentTagger(read).Tag(Text);
        Assert.Equal(expected.States!.Values, found.States!.Values);
        Assert.Equal(expected.Heads, found.Heads);
        Assert.Equal(Section(weights).Bytes.ToArray(), Section(read).Bytes.ToArray());
    }

    [Fact]
    public void Weights_are_rounded_once()
    {
        float[] values = [0.1f, -1.2345678f, 300.7f];
        DenseWeights once = new(1, 3, values);
        Assert.Equal(once.Values.ToArray(), new DenseWeights(1, 3, once.Values).Values.ToArray());
        Assert.NotEqual(values, once.Values.ToArray());
        Assert.All(values.Zip(once.Values.ToArray()), pair => Assert.Equal(pair.First, pair.Second, Math.Abs(pair.First) / 2048));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(70_000f)]
    public void Weight_that_half_precision_does_not_hold_is_refused(float weight) =>
        Assert.Throws<ArgumentException>(() => new DenseWeights(1, 2, [0, weight]));

    [Fact]
    public void Section_cut_short_anywhere_is_an_invalid_model()
    {
        ModelSection section = Section(RandomEncoder.Of(1));
        int length = section.Bytes.Length;
        foreach (int cut in Enumerable.Range(0, 200).Concat(Enumerable.Range(0, 200).Select(i => (int)((long)length * i / 200))).Append(length - 1))
        {
            Assert.Throws<InvalidModelException>(() => Build(section with { Bytes = section.Bytes[..cut] }));
        }
        Assert.Throws<InvalidModelException>(() => Build(section with { Bytes = new([.. section.Bytes.Span, 0]) }));
    }

    [Fact]
    public void Damage_is_an_invalid_model_or_other_weights_but_no_other_error()
    {
        ModelSection section = Section(RandomEncoder.Of(1));
        var random = new Random(5);
        int refused = 0;
        for (int round = 0; round < 60; round++)
        {
            byte[] bytes = section.Bytes.ToArray();
            // Lengths and names stand at the start; most of the rest is weights.
            int at = random.Next(round % 2 == 0 ? 400 : bytes.Length);
            bytes[at] = (byte)random.Next(256);
            try
            {
                Build(section with { Bytes = bytes });
            }
            catch (InvalidModelException)
            {
                refused++;
            }
        }
        Assert.InRange(refused, 1, 59);
    }

    [Theory]
    [InlineData("c0")]
    [InlineData("c-1")]
    [InlineData("c100000")]
    [InlineData("q")]
    [InlineData("r2 ")]
    public void Layer_of_another_kind_is_refused(string kind)
    {
        EncoderWeights weights = RandomEncoder.Of(1, lower: "c1");
        EncoderWeights other = Copy(weights, weights.Matrices, lower: kind);
        Assert.Throws<InvalidModelException>(() => new DocumentTagger(other));
    }

    [Fact]
    public void Matrix_that_is_missing_or_of_another_shape_is_refused()
    {
        EncoderWeights weights = RandomEncoder.Of(1);
        foreach ((string name, DenseWeights matrix) in weights.Matrices)
        {
            Dictionary<string, DenseWeights> without = weights.Matrices.Where(pair => pair.Key != name).ToDictionary();
            Assert.Throws<InvalidModelException>(() => Build(Copy(weights, without)));
            without[name] = new(matrix.Rows + 1, matrix.Columns + 1, new float[(matrix.Rows + 1) * (matrix.Columns + 1)]);
            Assert.Throws<InvalidModelException>(() => Build(Copy(weights, without)));
        }
    }

    private static EncoderWeights Copy(EncoderWeights weights, IReadOnlyDictionary<string, DenseWeights> matrices, string? lower = null) => new()
    {
        LowerLayers = lower ?? weights.LowerLayers,
        TreeLayers = weights.TreeLayers,
        UpperLayers = weights.UpperLayers,
        CueThreshold = weights.CueThreshold,
        Matrices = matrices,
        Tables = weights.Tables,
        WordVectors = weights.WordVectors,
    };

    private static void Build(ModelSection section) => Build(EncoderWeights.Read(new ModelFile([section])));

    private static void Build(EncoderWeights weights)
    {
        DocumentTagger tagger = new(weights);
        Document document = tagger.Tag(Text);
        new AttributionExtractor(weights, tagger.Encode).Extract(document, []);
    }

    private static ModelSection Section(EncoderWeights weights)
    {
        ModelFile file = new();
        weights.Write(file);
        return file.Sections.Single();
    }
}
