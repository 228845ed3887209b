using Stance.Text;

namespace Stance.Tests.Text;

public class DocumentTests
{
    private static readonly Document Oslo = TestDocuments.Of("Oslo warned, again, that ice may return.");

    [Theory]
    [InlineData("warned", "warned")]
    [InlineData("arne", "warned")]
    [InlineData("lo war", "Oslo warned")]
    [InlineData(", aga", ", again")]
    [InlineData("return.", "return.")]
    [InlineData(" ", null)]
    public void Tokens_in_a_span_are_those_that_it_touches(string words, string? tokens)
    {
        int start = Oslo.Text.IndexOf(words, StringComparison.Ordinal);
        TokenRange range = Oslo.TokensIn(new(start, start + words.Length));
        Assert.Equal(tokens is null, range.IsEmpty);
        Assert.Equal(tokens ?? "", Oslo.TextOf(range));
    }

    [Fact]
    public void Tokens_in_any_span_are_those_that_a_look_at_each_finds()
    {
        for (int start = 0; start <= Oslo.Text.Length; start++)
        {
            for (int end = start; end <= Oslo.Text.Length; end++)
            {
                TokenRange range = Oslo.TokensIn(new(start, end));
                int[] touched = [.. Enumerable.Range(0, Oslo.Tokens.Length).Where(i => Oslo.Tokens[i].Overlaps(new(start, end)))];
                Assert.Equal(touched, Enumerable.Range(range.First, range.Count));
            }
        }
    }

    [Fact]
    public void Span_of_tokens_goes_from_the_first_to_the_last()
    {
        Assert.Equal("warned, again", Oslo.Text[Oslo.SpanOf(new(1, 4)).Range]);
        Assert.Equal(Oslo.Text, Oslo.Text[Oslo.SpanOf(new(0, Oslo.Tokens.Length)).Range]);
        Assert.True(Oslo.SpanOf(new(3, 3)).IsEmpty);
        Assert.Equal("", Oslo.TextOf(new(3, 3)));
    }

    [Fact]
    public void Word_is_compared_letter_case_aside()
    {
        Assert.True(Oslo.Is(0, "OSLO"));
        Assert.False(Oslo.Is(0, "Osl"));
        Assert.Equal("warned", Oslo[1]);
    }

    [Fact]
    public void Other_parts_of_speech_leave_everything_else()
    {
        PartOfSpeech[] tags = new PartOfSpeech[Oslo.Tokens.Length];
        tags[0] = PartOfSpeech.NNP;
        Document other = Oslo.With(tags);
        Assert.Same(tags, other.PartsOfSpeech);
        Assert.Equal(PartOfSpeech.Other, Oslo.PartsOfSpeech[0]);
        Assert.Same(Oslo.Words, other.Words);
        Assert.Equal((Oslo.Text, Oslo.Tokens, Oslo.Heads), (other.Text, other.Tokens, other.Heads));
    }
}
