using Stance.Classification;
using Stance.Text;

namespace Stance.Tests.Classification;

public class ScopeTests
{
    [Theory]
    [InlineData("they will not attack the port", "attack the port")]
    [InlineData("we never threatened anyone", "threatened anyone")]
    [InlineData("they don’t want this war", "want this war")]
    [InlineData("they will attack the port", "")]
    [InlineData("no, they will attack the port", "")]
    [InlineData("we did not “threaten anyone”", "threaten anyone")]
    public void Words_after_a_negation_are_negated_up_to_the_next_mark(string text, string negated)
    {
        (string Word, Scope Scope)[] words = [.. WordsOf(text).Where(word => !IsNegation(word.Word) && word.Scope.Negated == 1)];
        Assert.Equal(negated, string.Join(' ', words.Select(word => word.Word)));
    }

    [Fact]
    public void Negation_reaches_a_few_words_only()
    {
        (string Word, Scope Scope)[] words = WordsOf("they do not say that the envoy of the old council will attack the port");
        Assert.Equal(1u, words.Single(word => word.Word == "say").Scope.Negated);
        Assert.Equal(0u, words.Single(word => word.Word == "attack").Scope.Negated);
    }

    [Theory]
    [InlineData("we will defend the port", "defend", "will")]
    [InlineData("if they attack the port", "attack", "if")]
    [InlineData("they must know that we can answer", "know", "must")]
    [InlineData("they must know that we can answer", "answer", "can")]
    [InlineData("they would not attack the port", "attack", "would")]
    [InlineData("we will “defend the port”", "defend", "will")]
    [InlineData("they refused to leave", "leave", "refused")]
    [InlineData("we defend the port", "defend", null)]
    [InlineData("if you will, we defend the port", "defend", null)]
    [InlineData("we defend the port and we will win", "defend", null)]
    public void Mood_is_that_of_the_last_modal_before_the_next_mark(string text, string word, string? modal)
    {
        uint expected = modal is null ? 0 : (uint)WordClasses.Default.Of(WordStem.HashOf(modal)).Mood;
        Assert.Equal(modal is null, expected == 0);
        Assert.Equal(expected, WordsOf(text).Single(one => one.Word == word).Scope.Mood);
    }

    [Theory]
    [InlineData("we defend our port", "port", "we")]
    [InlineData("we know that they attacked", "attacked", "they")]
    [InlineData("we know this; an envoy left", "left", null)]
    [InlineData("an envoy left", "left", null)]
    public void Person_is_that_of_the_last_pronoun_before_the_next_mark(string text, string word, string? pronoun)
    {
        uint expected = pronoun is null ? 0 : (uint)WordClasses.Default.Of(WordStem.HashOf(pronoun)).Person;
        Assert.Equal(pronoun is null, expected == 0);
        Assert.Equal(expected, WordsOf(text).Single(one => one.Word == word).Scope.Person);
    }

    private static bool IsNegation(string word) => word is "not" or "never" or "no" or "n’t";

    // The scope after each word has been read.
    private static (string Word, Scope Scope)[] WordsOf(string text)
    {
        Document document = TestDocuments.Of(text);
        List<(string, Scope)> words = [];
        Scope scope = default;
        for (int token = 0; token < document.Tokens.Length; token++)
        {
            TokenView view = TokenView.Of(document, token, StatementPart.Content);
            scope.Read(view);
            if (view.IsWord)
            {
                words.Add((document[token].ToString(), scope));
            }
        }
        return [.. words];
    }
}
