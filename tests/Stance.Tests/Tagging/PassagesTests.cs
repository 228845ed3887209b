using Stance.Tagging;
using Stance.Text;

namespace Stance.Tests.Tagging;

public class PassagesTests
{
    [Fact]
    public void A_text_that_fits_is_one_passage() => Assert.Equal([(0, 3)], Passages.Cut(Sentences((100, 0), (100, 0), (312, 1))));

    [Fact]
    public void A_passage_ends_with_a_paragraph_where_one_ends_in_it() =>
        Assert.Equal([(0, 2), (2, 4)], Passages.Cut(Sentences((100, 0), (100, 0), (200, 1), (200, 1))));

    [Fact]
    public void A_paragraph_that_is_too_long_is_cut_between_sentences() =>
        Assert.Equal([(0, 2), (2, 3)], Passages.Cut(Sentences((200, 0), (200, 0), (200, 0))));

    [Fact]
    public void A_sentence_that_is_too_long_is_a_passage_by_itself() =>
        Assert.Equal([(0, 1), (1, 2), (2, 3)], Passages.Cut(Sentences((10, 0), (2000, 0), (10, 0))));

    [Fact]
    public void No_sentence_no_passage() => Assert.Empty(Passages.Cut([]));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(256, 1)]
    [InlineData(257, 2)]
    [InlineData(1000, 4)]
    public void Parts_cover_the_tokens_in_about_equal_lengths(int tokens, int expected)
    {
        TokenRange[] parts = [.. Passages.Split(new(7, 7 + tokens), 256)];

        Assert.Equal(expected, parts.Length);
        int end = 7;
        foreach (TokenRange part in parts)
        {
            Assert.Equal(end, part.First);
            Assert.InRange(part.Count, tokens / expected, Math.Min(256, (tokens / expected) + 1));
            end = part.End;
        }
        Assert.Equal(7 + tokens, end);
    }

    private static Sentence[] Sentences(params (int Tokens, int Paragraph)[] lengths)
    {
        int end = 0;
        return Array.ConvertAll(lengths, one => new Sentence(new(end, end += one.Tokens), one.Paragraph, SentenceKind.Prose));
    }
}
