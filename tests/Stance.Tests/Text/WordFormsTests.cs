using Stance.Text;

namespace Stance.Tests.Text;

public class WordFormsTests
{
    [Theory]
    [InlineData("Warned", "warned")]
    [InlineData("WARNED", "warned")]
    [InlineData("ÉTAT", "état")]
    [InlineData("2024", "1987")]
    [InlineData("B-52", "b-10")]
    [InlineData("won’t", "won't")]
    [InlineData("‘", "'")]
    [InlineData("`", "'")]
    [InlineData("“", "\"")]
    [InlineData("”", "\"")]
    [InlineData("—", "-")]
    [InlineData("–", "-")]
    public void Case_digits_and_the_shape_of_marks_do_not_count(string a, string b) => Assert.Equal(Of(a).Lower[0], Of(b).Lower[0]);

    [Theory]
    [InlineData("warned", "warred")]
    [InlineData("15", "150")]
    [InlineData("'", "\"")]
    [InlineData("é", "e")]
    public void Other_differences_count(string a, string b) => Assert.NotEqual(Of(a).Lower[0], Of(b).Lower[0]);

    [Theory]
    [InlineData("Oslo", "Helsinki", true)]
    [InlineData("UN", "NATO", true)]
    [InlineData("A", "NATO", false)]
    [InlineData("Oslo", "oslo", false)]
    [InlineData("Oslo", "OSLO", false)]
    [InlineData("2024", "37", true)]
    [InlineData("3", "37", false)]
    [InlineData("1,000", "25,300", false)]
    [InlineData("10,000", "25,300", true)]
    [InlineData("McCabe", "DeWitt", true)]
    [InlineData("Ho-jin", "Ki-moon", true)]
    [InlineData("-", "—", false)]
    public void Shape_tells_runs_of_case_and_digits(string a, string b, bool same) => Assert.Equal(same, WordForms.ShapeOf(a) == WordForms.ShapeOf(b));

    [Theory]
    [InlineData("Minister")]
    [InlineData("won’t")]
    [InlineData("F-16")]
    [InlineData("\uD83D")]
    [InlineData("\uDE00\uD83D")]
    [InlineData("\U0001F54A")]
    [InlineData("\0")]
    [InlineData("ǅ")]
    public void Single_word_gets_the_hash_that_a_document_has_for_it(string word) => Assert.Equal(Of(word).Lower[0], WordForms.LowerOf(word));

    [Fact]
    public void Token_longer_than_any_word_counts_by_its_start()
    {
        string start = new('x', 64);
        WordForms forms = Of($"{start}aaa {start}bbb {new string('x', 63)}y");
        Assert.Equal(forms.Lower[0], forms.Lower[1]);
        Assert.NotEqual(forms.Lower[0], forms.Lower[2]);
        Assert.Equal(forms.Lower[0], WordForms.LowerOf(start + "ccc"));
    }

    // Tokens are what stands between spaces.
    private static WordForms Of(string text)
    {
        List<TextSpan> tokens = [];
        int start = 0;
        foreach (string word in text.Split(' '))
        {
            tokens.Add(new(start, start + word.Length));
            start += word.Length + 1;
        }
        return WordForms.Of(text, [.. tokens]);
    }

    [Fact]
    public void Slice_is_of_the_same_words()
    {
        WordForms forms = Of("Rejected deJECTED res").Slice(new(1, 3));
        WordForms same = Of("deJECTED res");
        Assert.Equal(same.Lower, forms.Lower);
    }
}
