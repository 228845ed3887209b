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

    [Fact]
    public void Slice_is_a_document_of_its_own_words()
    {
        Document whole = TestTrees.Of(
            "Lee/NNP/2/nsubj/P said/VBD/0/root talks/NNS/4/nsubj failed/VBD/2/ccomp ././2/punct",
            "Park/NNP/3/nsubj/P Chan/NNP/1/flat/P left/VBD/0/root Oslo/NNP/3/obj/L ././3/punct");

        Document slice = whole.Slice(new(2, 6));

        Assert.Equal("talks failed . Park", slice.Text);
        Assert.Equal(["talks", "failed", ".", "Park"], slice.Tokens.Select(token => slice.Text[token.Range]));
        Assert.Equal(["talks failed .", "Park"], slice.Sentences.Select(sentence => slice.TextOf(sentence.Tokens)));
        Assert.Equal([0, 0, 0, 1], slice.SentenceOfToken);
        Assert.Equal([1, -1, -1, -1], slice.Heads);
        Assert.Equal([DependencyRelation.Nsubj, DependencyRelation.Root, DependencyRelation.Root, DependencyRelation.Root], slice.Relations);
        Assert.Equal(("Park", EntityKind.Person), (slice.TextOf(Assert.Single(slice.Entities).Tokens), slice.Entities[0].Kind));
        Assert.Equal(WordForms.LowerOf("failed"), slice.Words.Lower[1]);
        Assert.Null(slice.States);
    }

    [Fact]
    public void Slice_of_everything_is_the_same()
    {
        Document slice = Oslo.Slice(new(0, Oslo.Tokens.Length));
        Assert.Equal((Oslo.Text.Trim(), Oslo.Tokens.Length), (slice.Text, slice.Tokens.Length));
        Assert.Equal(Oslo.Heads, slice.Heads);
        Assert.Equal(Oslo.Entities, slice.Entities);
        Assert.Equal(Oslo.Sentences, slice.Sentences);
    }
}
