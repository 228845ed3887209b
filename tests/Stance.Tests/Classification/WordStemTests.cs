using Stance.Classification;

namespace Stance.Tests.Classification;

public class WordStemTests
{
    [Theory]
    [InlineData("condemned", "condemns", "condemning", "condemnation")]
    [InlineData("deny", "denies", "denied", "denying")]
    [InlineData("pledge", "pledged", "pledges", "pledging")]
    [InlineData("commit", "committed", "commitment", "commitments")]
    [InlineData("accuse", "accused", "accusing", "accusation")]
    [InlineData("Threaten", "THREATENS", "threatened", "threatening")]
    public void Forms_of_a_word_share_a_stem(string word, params string[] forms) =>
        Assert.All(forms, form => Assert.Equal(WordStem.HashOf(word), WordStem.HashOf(form)));

    [Theory]
    [InlineData("condemn", "commend")]
    [InlineData("warn", "war")]
    [InlineData("secure", "sector")]
    public void Different_words_keep_different_stems(string one, string other) =>
        Assert.NotEqual(WordStem.HashOf(one), WordStem.HashOf(other));

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("ing")]
    [InlineData("eee")]
    [InlineData("iiiiiiiiing")]
    [InlineData("\ud800ed")]
    public void Any_string_has_a_stem_no_longer_than_itself(string word) =>
        Assert.InRange(WordStem.LengthOf(word), Math.Min(1, word.Length), word.Length);
}
