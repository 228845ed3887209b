using Stance.Training.Trainers;

namespace Stance.Training.Tests.Trainers;

public class FeatureDropoutTests
{
    [Fact]
    public void What_is_kept_keeps_its_order()
    {
        var random = new Random(4);
        for (int round = 0; round < 100; round++)
        {
            uint[] features = [.. Enumerable.Range(0, 50).Select(i => (uint)(i * 3))];
            uint[] kept = features[..FeatureDropout.Thin(features, 0.4f, random)];
            Assert.Equal(kept.Order().Distinct(), kept);
            Assert.All(kept, feature => Assert.Equal(0u, feature % 3));
        }
    }

    [Theory]
    [InlineData(0.2f)]
    [InlineData(0.5f)]
    public void About_the_rate_is_hidden(float rate)
    {
        var random = new Random(9);
        uint[] features = new uint[10_000];
        Assert.Equal(1 - rate, FeatureDropout.Thin(features, rate, random) / 10_000.0, 0.02);
    }

    [Fact]
    public void Rate_of_zero_hides_nothing() => Assert.Equal(3, FeatureDropout.Thin([1u, 2u, 3u], 0, new Random(1)));

    [Fact]
    public void Every_feature_is_hidden_now_and_then()
    {
        var random = new Random(2);
        int[] kept = new int[8];
        for (int round = 0; round < 1000; round++)
        {
            uint[] features = [0, 1, 2, 3, 4, 5, 6, 7];
            foreach (uint feature in features.AsSpan(0, FeatureDropout.Thin(features, 0.3f, random)))
            {
                kept[feature]++;
            }
        }
        Assert.All(kept, count => Assert.InRange(count, 620, 780));
    }
}
