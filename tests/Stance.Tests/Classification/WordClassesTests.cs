using Stance.Classification;
using Stance.Learning;

namespace Stance.Tests.Classification;

public class WordClassesTests
{
    [Theory]
    [InlineData("denounced", "criticize")]
    [InlineData("warnings", "warn")]
    [InlineData("reassured", "calm")]
    [InlineData("pledging", "commit")]
    [InlineData("praised", "praise")]
    [InlineData("condemned", "judgment-33.1")]
    [InlineData("condemned", "disapprove")]
    [InlineData("promised", "promise-37.13")]
    public void Word_has_the_class_in_every_form(string word, string name) =>
        Assert.Contains(FeatureHash.Of(name), WordClasses.Default.Of(WordStem.HashOf(word)).Classes);

    [Fact]
    public void Word_of_no_list_has_no_class() => Assert.Empty(WordClasses.Default.Of(WordStem.HashOf("xylophonic")).Classes);

    [Theory]
    [InlineData("not")]
    [InlineData("never")]
    [InlineData("nobody")]
    public void Negation_is_known(string word) =>
        Assert.Equal(WordClasses.Entry.Negated, WordClasses.Default.Of(WordStem.HashOf(word)).Mood);

    [Fact]
    public void Kinds_of_modals_and_persons_are_told_apart()
    {
        Assert.NotEqual(Of("will").Mood, Of("must").Mood);
        Assert.NotEqual(Of("must").Mood, Of("could").Mood);
        Assert.NotEqual(Of("we").Person, Of("they").Person);
        Assert.Equal(Of("our").Person, Of("us").Person);
    }

    private static WordClasses.Entry Of(string word) => WordClasses.Default.Of(WordStem.HashOf(word));
}
