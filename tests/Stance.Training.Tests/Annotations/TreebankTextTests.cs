using Stance.Segmentation;
using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Tests.Annotations;

public sealed class TreebankTextTests
{
    [Theory]
    [InlineData("`` We wo n't yield , '' Moss 's aide said .", "\"We won't yield,\" Moss's aide said.")]
    [InlineData("The ministers ' plan -LRB- of $ 3 million , or 2 % -RRB- failed : why ?", "The ministers' plan (of $3 million, or 2%) failed: why?")]
    [InlineData("They `ve '' no right '' , he said -- twice .", "They `ve \"no right\", he said -- twice.")]
    [InlineData("a ` fair ' share", "a 'fair' share")]
    [InlineData("I 'm gon na go , and you 'll stay !", "I'm gonna go, and you'll stay!")]
    [InlineData("call -LRB-02-RRB-7946 or Kr12 .5", "call (02)7946 or Kr12.5")]
    [InlineData("a rise of .5", "a rise of .5")]
    [InlineData("`` -LSB- We -RSB- left", "\"[We] left")]
    public void Tokens_are_set_as_print_sets_them(string tokens, string printed) => Assert.Equal(printed, Print(tokens).Text);

    [Fact]
    public void Every_token_says_where_it_stands()
    {
        (string text, TextSpan[] spans) = Print("`` We ca n't , '' Moss 's aide said -LRB- twice -RRB- .");
        Assert.Equal(["\"", "We", "ca", "n't", ",", "\"", "Moss", "'s", "aide", "said", "(", "twice", ")", "."], spans.Select(s => text[s.Range]));
        Assert.Equal(spans, Tokenizer.Tokenize(text));
    }

    [Fact]
    public void Paragraph_ends_with_a_blank_line_and_closes_its_quotation()
    {
        TreebankText text = new();
        text.EndParagraph();
        foreach (string token in "`` We left .".Split(' '))
        {
            text.Append(token);
        }
        text.EndParagraph();
        text.EndParagraph();
        TextSpan next = text.Append("''");
        text.Append("So");
        Assert.Equal("\"We left.\n\n\"So", text.ToString());
        Assert.Equal("\"", text.ToString()[next.Range]);
    }

    private static (string Text, TextSpan[] Spans) Print(string tokens)
    {
        TreebankText text = new();
        TextSpan[] spans = Array.ConvertAll(tokens.Split(' '), text.Append);
        return (text.ToString(), spans);
    }
}
