using Stance.Segmentation;
using Stance.Tagging;
using Stance.Text;

namespace Stance.Tests.Tagging;

public class EncoderInputTests
{
    private const int Prefix = 2;
    private const int Suffix3 = 3;
    private const int Suffix4 = 4;

    [Fact]
    public void Prefix_and_suffixes_are_those_of_the_folded_word()
    {
        int[][] rows = RowsOf("Rejected deJECTED rej res");
        Assert.Equal(rows[0][Suffix4], rows[1][Suffix4]);
        Assert.Equal(rows[0][Suffix3], rows[1][Suffix3]);
        Assert.NotEqual(rows[0][Prefix], rows[1][Prefix]);
        Assert.Equal(rows[2][Prefix], rows[0][Prefix]);
    }

    [Fact]
    public void Short_word_is_its_own_prefix_and_suffix()
    {
        int[] row = RowsOf("res")[0];
        Assert.Equal(row[Prefix], row[Suffix3]);
        Assert.Equal(row[Prefix], row[Suffix4]);
    }

    [Fact]
    public void Words_of_one_shape_share_its_row_and_others_do_not()
    {
        int[][] rows = RowsOf("Oslo Helsinki NATO");
        Assert.Equal(rows[0][EncoderInput.ShapeSlot], rows[1][EncoderInput.ShapeSlot]);
        Assert.NotEqual(rows[0][EncoderInput.ShapeSlot], rows[2][EncoderInput.ShapeSlot]);
    }

    [Fact]
    public void Inner_letters_are_those_behind_the_prefix_and_end_with_the_word()
    {
        int[][] rows = RowsOf("condemn commend the");
        // "ond" and "omm" differ, "nde" and "mme" too; both words have no more than five groups, "the" has none.
        Assert.NotEqual(rows[0][6], rows[1][6]);
        Assert.Equal(-1, rows[2][6]);
        Assert.Equal(-1, rows[0][^3]);
    }

    private static int[][] RowsOf(string text)
    {
        TextSpan[] tokens = Tokenizer.Tokenize(text);
        int[] rows = new int[tokens.Length * EncoderInput.Slots];
        EncoderInput.Read(text, tokens, WordForms.Of(text, tokens), SentenceSplitter.Split(text, tokens), rows);
        return [.. rows.Chunk(EncoderInput.Slots)];
    }
}
