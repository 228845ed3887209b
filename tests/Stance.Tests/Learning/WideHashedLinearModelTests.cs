using Stance.Learning;
using Stance.ModelFormat;

namespace Stance.Tests.Learning;

public class HashedLinearModelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(42)]
    public void Scores_are_sums_over_the_features(int classes)
    {
        var random = new Random(classes);
        HashedLinearModel model = Random(classes, logRows: 5, random, out sbyte[] weights);
        foreach (int count in new[] { 0, 1, 2, 31, 256 })
        {
            uint[] features = [.. Enumerable.Range(0, count).Select(_ => (uint)random.NextInt64(uint.MaxValue))];
            short[] scores = new short[model.RowLength];
            Array.Fill(scores, (short)77);

            model.Score(features, scores);

            for (int c = 0; c < classes; c++)
            {
                Assert.Equal(features.Sum(f => weights[((int)(f % 32) * model.RowLength) + c]), scores[c]);
            }
        }
    }

    [Theory]
    [InlineData(sbyte.MinValue)]
    [InlineData(sbyte.MaxValue)]
    public void Sums_of_256_features_do_not_overflow(sbyte weight)
    {
        byte[] weights = new byte[8];
        Array.Fill(weights, (byte)weight);
        short[] scores = new short[8];
        new HashedLinearModel(2, 1, weights).Score(new uint[256], scores);
        Assert.Equal(256 * weight, scores[1]);
    }

    [Fact]
    public void First_of_equals_is_best_and_padding_never_is()
    {
        HashedLinearModel model = new(3, 1, new byte[8]);
        Assert.Equal(1, model.Best([-5, 4, 4, 9, 9, 9, 9, 9]));
        Assert.Equal(0, model.Best([-5, -6, -7, 0, 0, 0, 0, 0]));
    }

    [Fact]
    public void Model_reads_what_it_wrote()
    {
        HashedLinearModel model = Random(5, logRows: 3, new Random(2), out _);
        HashedLinearModel read = HashedLinearModel.Read(new("s", Written(model)), 5);

        Assert.Equal((5, 8, 0.25f), (read.Classes, read.Rows, read.Scale));
        Assert.Equal(ScoresOf(model), ScoresOf(read));
    }

    [Fact]
    public void Number_of_classes_is_the_models_own_where_none_is_expected() =>
        Assert.Equal(5, HashedLinearModel.Read(new("s", Written(Random(5, 3, new Random(2), out _)))).Classes);

    [Fact]
    public void Another_number_of_classes_is_refused()
    {
        ReadOnlyMemory<byte> section = Written(Random(5, 3, new Random(2), out _));
        var error = Assert.Throws<InvalidModelException>(() => HashedLinearModel.Read(new("tags", section), 6));
        Assert.Contains("'tags'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, 3, 63)]
    [InlineData(5, 3, 128)]
    [InlineData(5, 24, 64)]
    [InlineData(5, 25, 64)]
    [InlineData(0, 3, 64)]
    [InlineData(5, -1, 64)]
    public void Weights_that_do_not_fill_the_rows_are_refused(int classes, int logRows, int bytes)
    {
        SectionWriter writer = new();
        writer.WriteInt32(classes);
        writer.WriteInt32(logRows);
        writer.WriteSingle(1);
        writer.WriteBytes(new byte[bytes]);
        Assert.Throws<InvalidModelException>(() => HashedLinearModel.Read(new("s", writer.Written)));
    }

    private static HashedLinearModel Random(int classes, int logRows, Random random, out sbyte[] weights)
    {
        byte[] bytes = new byte[HashedLinearModel.RowLengthOf(classes) << logRows];
        random.NextBytes(bytes);
        weights = Array.ConvertAll(bytes, b => (sbyte)b);
        return new(classes, 0.25f, bytes);
    }

    private static ReadOnlyMemory<byte> Written(HashedLinearModel model)
    {
        SectionWriter writer = new();
        model.Write(writer);
        return writer.Written;
    }

    private static short[] ScoresOf(HashedLinearModel model)
    {
        short[] scores = new short[model.RowLength];
        model.Score([1, 2, 3, 13], scores);
        return scores;
    }
}
