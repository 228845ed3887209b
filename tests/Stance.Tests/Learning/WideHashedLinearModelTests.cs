using System.Runtime.InteropServices;
using Stance.Learning;
using Stance.ModelFormat;

namespace Stance.Tests.Learning;

public class WideHashedLinearModelTests
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
        WideHashedLinearModel model = Random(classes, logRows: 5, random, out short[] weights);
        foreach (int count in new[] { 0, 1, 2, 31, 300 })
        {
            uint[] features = [.. Enumerable.Range(0, count).Select(_ => (uint)random.NextInt64(uint.MaxValue))];
            int[] scores = new int[model.RowLength];
            Array.Fill(scores, 77);

            model.Score(features, scores);

            for (int c = 0; c < classes; c++)
            {
                Assert.Equal(features.Sum(f => weights[((int)(f % 32) * model.RowLength) + c]), scores[c]);
            }
        }
    }

    [Theory]
    [InlineData(short.MinValue)]
    [InlineData(short.MaxValue)]
    public void Sums_of_65536_features_do_not_overflow(short weight)
    {
        byte[] weights = new byte[8];
        MemoryMarshal.Cast<byte, short>(weights.AsSpan()).Fill(weight);
        int[] scores = new int[4];
        new WideHashedLinearModel(2, 1, weights).Score(new uint[65_536], scores);
        Assert.Equal(65_536 * weight, scores[1]);
    }

    [Fact]
    public void Model_reads_what_it_wrote()
    {
        WideHashedLinearModel model = Random(5, logRows: 3, new Random(2), out _);
        WideHashedLinearModel read = WideHashedLinearModel.Read(new("s", Written(model)));

        Assert.Equal((5, 8, 0.25f), (read.Classes, read.Rows, read.Scale));
        Assert.Equal(ScoresOf(model), ScoresOf(read));
    }

    [Theory]
    [InlineData(5, 3, 127)]
    [InlineData(5, 3, 256)]
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
        Assert.Throws<InvalidModelException>(() => WideHashedLinearModel.Read(new("s", writer.Written)));
    }

    private static WideHashedLinearModel Random(int classes, int logRows, Random random, out short[] weights)
    {
        byte[] bytes = new byte[sizeof(short) * WideHashedLinearModel.RowLengthOf(classes) << logRows];
        random.NextBytes(bytes);
        weights = MemoryMarshal.Cast<byte, short>(bytes).ToArray();
        return new(classes, 0.25f, bytes);
    }

    private static ReadOnlyMemory<byte> Written(WideHashedLinearModel model)
    {
        SectionWriter writer = new();
        model.Write(writer);
        return writer.Written;
    }

    private static int[] ScoresOf(WideHashedLinearModel model)
    {
        int[] scores = new int[model.RowLength];
        model.Score([1, 2, 3, 13], scores);
        return scores;
    }
}
