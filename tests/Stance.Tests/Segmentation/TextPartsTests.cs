using System.Text;
using Stance.Segmentation;
using Stance.Text;

namespace Stance.Tests.Segmentation;

public class TextPartsTests
{
    private const int Most = 1000;

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("Oslo said no.\n\nLima said ‘yes’.\n")]
    public void A_short_text_is_one_part(string text)
    {
        TextPart part = Assert.Single(TextParts.Cut(text));

        Assert.True(part.IsWhole);
        Assert.Equal(Tokenizer.Tokenize(text), part.Tokens);
        Assert.Equal(SentenceSplitter.Split(text, part.Tokens), part.Sentences);
    }

    [Theory]
    [InlineData("\n\n")]
    [InlineData("\r\n\r\n")]
    [InlineData("\n")]
    public void Parts_are_whole_paragraphs_cut_as_the_whole_text_is(string end)
    {
        var text = new StringBuilder();
        for (int i = 0; i < 300; i++)
        {
            text.Append("Oslo didn’t say ‘no’ to Lima on day ").Append(i).Append(". “Not yet,” Ms. Ida Brandt said. She’d say: ‘We’ll see’.").Append(end);
        }
        TextPart[] parts = Parts(text.ToString(), out TextSpan[] tokens, out Sentence[] sentences);

        Assert.InRange(parts.Length, 9, 20);
        Assert.Equal(Tokenizer.Tokenize(text.ToString()), tokens);
        Assert.Equal(SentenceSplitter.Split(text.ToString(), tokens), sentences);
        Assert.All(parts, part => Assert.Equal("Oslo", text.ToString()[part.Tokens[0].Range]));
        Assert.All(parts, part => Assert.False(part.IsWhole));
    }

    [Fact]
    public void A_paragraph_longer_than_a_part_is_cut_after_a_sentence()
    {
        string text = "Headline\n\n" + string.Concat(Enumerable.Repeat("Oslo warned Lima on Monday that it would not wait any longer. ", 400));

        TextPart[] parts = Parts(text, out TextSpan[] tokens, out Sentence[] sentences);

        Assert.InRange(parts.Length, 5, 8);
        Assert.Equal(Tokenizer.Tokenize(text), tokens);
        Assert.Equal(401, sentences.Length);
        Assert.All(parts.Skip(1), part => Assert.Equal("Oslo", text[part.Tokens[0].Range]));
        Assert.Equal([0, 1], sentences.Select(sentence => sentence.Paragraph).Distinct());
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("said ")]
    [InlineData("‘ ")]
    [InlineData("word\n\n")]
    [InlineData("he'd've ")]
    [InlineData("a\n\n\n\n \u2029")]
    public void Every_token_is_in_exactly_one_part_of_any_text(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 12_000));

        TextPart[] parts = Parts(text, out TextSpan[] tokens, out _);

        Assert.True(parts.Length > 10);
        Assert.Equal(Tokenizer.Tokenize(text), tokens);
    }

    // Also asserts what holds for all parts; the sentences are given by the tokens of the whole text.
    private static TextPart[] Parts(string text, out TextSpan[] tokens, out Sentence[] sentences)
    {
        TextPart[] parts = [.. TextParts.Cut(text, Most)];
        int before = 0;
        List<Sentence> all = [];
        foreach (TextPart part in parts)
        {
            Assert.InRange(part.Tokens.Length, 1, Most);
            Assert.Equal(part.Tokens.Length, part.Sentences[^1].Tokens.End);
            foreach (Sentence sentence in part.Sentences)
            {
                Assert.Equal(all.Count == 0 ? 0 : all[^1].Tokens.End, before + sentence.Tokens.First);
                all.Add(sentence with { Tokens = new(before + sentence.Tokens.First, before + sentence.Tokens.End) });
            }
            before += part.Tokens.Length;
        }
        tokens = [.. parts.SelectMany(part => part.Tokens)];
        sentences = [.. all];
        return parts;
    }
}
