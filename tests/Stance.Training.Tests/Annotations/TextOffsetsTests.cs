using Stance.Training.Annotations;

namespace Stance.Training.Tests.Annotations;

public class TextOffsetsTests
{
    private const string Text = "\U0001F54A Oslo \U0001F30D";

    [Fact]
    public void Code_points_and_units_name_the_same_words()
    {
        Assert.Equal("Oslo", Text[new TextOffsets(Text, OffsetUnit.CodePoint).SpanOf(2, 6, "cue").Range]);
        Assert.Equal("Oslo", Text[new TextOffsets(Text, OffsetUnit.Utf16).SpanOf(3, 7, "cue").Range]);
        Assert.Equal(Text, Text[new TextOffsets(Text, OffsetUnit.CodePoint).SpanOf(0, 8, "cue").Range]);
    }

    [Fact]
    public void Span_counted_and_read_again_is_the_same()
    {
        TextOffsets offsets = new(Text, OffsetUnit.CodePoint);
        (int start, int end) = offsets.Of(new(3, 7));
        Assert.Equal("Oslo", Text[offsets.SpanOf(start, end, "cue").Range]);
    }

    [Fact]
    public void Half_a_pair_counts_as_the_whole()
    {
        TextOffsets offsets = new(Text, OffsetUnit.CodePoint);
        (int start, int end) = offsets.Of(new(1, 9));
        Assert.Equal(Text, Text[offsets.SpanOf(start, end, "cue").Range]);
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(0, 9)]
    public void Span_outside_the_text_is_named(int start, int end)
    {
        var error = Assert.Throws<AnnotationException>(() => new TextOffsets(Text, OffsetUnit.CodePoint).SpanOf(start, end, "cue"));
        Assert.Contains($"'cue' is [{start}, {end}), expected a span inside the 8 code points", error.Message, StringComparison.Ordinal);
    }
}
