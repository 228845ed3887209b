using Stance.Learning;

namespace Stance.Tests.Learning;

/// <summary>Values worked out by hand from the definition: a model that was trained with other ones would be worthless.</summary>
public class FeatureHashTests
{
    [Theory]
    [InlineData("", 0x0u)]
    [InlineData("a", 0x2f063c6cu)]
    [InlineData("said", 0xf17750d9u)]
    [InlineData("Said", 0xf70c2f13u)]
    [InlineData("“", 0xcd92b041u)]
    [InlineData("Séoul", 0x65c635e7u)]
    [InlineData("\U0001F54A", 0xb5736857u)]
    public void Hash_of_characters_never_changes(string word, uint hash) => Assert.Equal(hash, FeatureHash.Of(word));

    [Fact]
    public void Hash_of_a_feature_never_changes()
    {
        Assert.Equal(0xb268bd3eu, FeatureHash.Feature(0, 0));
        Assert.Equal(0xf0752a0bu, FeatureHash.Feature(7, 1));
        Assert.Equal(0x75999a3u, FeatureHash.Feature(7, 1, 2));
        Assert.Equal(0xff7566e3u, FeatureHash.Feature(7, 2, 1));
        Assert.Equal(0xb2b66d69u, FeatureHash.Feature(7, 1, 2, 3));
        Assert.Equal(0x35e2982u, FeatureHash.Mix(1, 2));
    }

    [Theory]
    [InlineData("Said", "said")]
    [InlineData("SÉOUL", "séoul")]
    [InlineData("U.S.", "u.s.")]
    [InlineData("[@]", "[@]")]
    public void Lower_hash_is_that_of_the_word_in_lower_case(string word, string lower) =>
        Assert.Equal(FeatureHash.Of(lower), FeatureHash.OfLower(word));

    [Fact]
    public void Low_bits_of_features_spread_over_the_rows()
    {
        const int Rows = 1024;
        int[] uses = new int[Rows];
        for (uint word = 0; word < 16 * Rows; word++)
        {
            uses[FeatureHash.Feature(3, word) % Rows]++;
        }
        // 16 a row on average; a poor hash leaves rows empty or piles features up.
        Assert.InRange(uses.Max(), 17, 48);
        Assert.InRange(uses.Min(), 1, 15);
    }
}
