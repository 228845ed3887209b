using System.Text;
using Stance.Cli.Inputs;

namespace Stance.Cli.Tests.Inputs;

public class TextDecoderTests
{
    private const string Text = "Brandt warned: “Café talks” cost €5.";

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public void Unicode_is_read_with_a_byte_order_mark_and_without(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);

        DecodedText decoded = TextDecoder.Decode([.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)]);

        Assert.Equal(new DecodedText(Text), decoded);
    }

    [Fact]
    public void What_is_not_UTF_8_is_Windows_1252_and_said_to_be()
    {
        DecodedText decoded = TextDecoder.Decode(EncodingNames.Find("windows-1252")!.GetBytes(Text));

        Assert.Equal(Text, decoded.Text);
        Assert.Contains("Windows-1252", decoded.Note);
    }

    [Fact]
    public void An_encoding_that_is_named_is_used_and_nothing_else()
    {
        Encoding mac = EncodingNames.Find("macintosh")!;

        Assert.Equal(new DecodedText(Text), TextDecoder.Decode(mac.GetBytes(Text), mac));
        Assert.Contains("expected text in utf-8; found E9", TextDecoder.Decode([0x63, 0xE9, 0x20], EncodingNames.Find("utf-8")).Error);
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x00, 0x04 }, "a NUL at position 3")]
    [InlineData(new byte[] { 0x63, 0x81, 0x20 }, "neither UTF-8 nor Windows-1252")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31 }, "a PDF")]
    public void What_is_no_text_is_an_error(byte[] bytes, string error)
    {
        DecodedText decoded = TextDecoder.Decode(bytes);

        Assert.Null(decoded.Text);
        Assert.Contains(error, decoded.Error);
    }

    [Fact]
    public void No_bytes_are_an_empty_text() => Assert.Equal(new DecodedText(""), TextDecoder.Decode([]));
}
