using Stance.Segmentation;

namespace Stance.Tests.Segmentation;

public class TokenizerTests
{
    [Theory]
    [InlineData("We don't know and can't say.", "We|do|n't|know|and|ca|n't|say|.")]
    [InlineData("He’s sure they’ll see we’ve won.", "He|’s|sure|they|’ll|see|we|’ve|won|.")]
    [InlineData("WE DON’T YIELD", "WE|DO|N’T|YIELD")]
    [InlineData("Chang's and the states' plans", "Chang|'s|and|the|states|'|plans")]
    [InlineData("It shouldn't've cannot gonna", "It|should|n't|'ve|can|not|gon|na")]
    [InlineData("the U.S.'s and O'Brien's o’clock", "the|U.S.|'s|and|O'Brien|'s|o’clock")]
    [InlineData("the \"Daily Post\"'s view", "the|\"|Daily|Post|\"|'s|view")]
    public void Splits_contractions(string text, string tokens) => Assert.Equal(tokens, TokensOf(text));

    [Theory]
    [InlineData("Tell 'em it’s the ’90s, 'til '16.", "Tell|'em|it|’s|the|’90s|,|'til|'16|.")]
    [InlineData("rock 'n' roll and goin' home", "rock|'n'|roll|and|goin'|home")]
    [InlineData("'Peace is certain' and 'war is in'.", "'|Peace|is|certain|'|and|'|war|is|in|'|.")]
    public void Keeps_the_apostrophes_of_elisions(string text, string tokens) => Assert.Equal(tokens, TokensOf(text));

    [Theory]
    [InlineData("Mr. Orlov met Gen. Lee on Nov. 5.", "Mr.|Orlov|met|Gen.|Lee|on|Nov.|5|.")]
    [InlineData("At 10:30 p.m. George W. Marsh, Ph.D., left.", "At|10:30|p.m.|George|W.|Marsh|,|Ph.D.|,|left|.")]
    [InlineData("He lives in the U.S.", "He|lives|in|the|U.S.")]
    [InlineData("Rep. Ann Ray (R-Ky.) of Olympia, Wash., agreed.", "Rep.|Ann|Ray|(|R-Ky.|)|of|Olympia|,|Wash.|,|agreed|.")]
    [InlineData("No. 10 said no. They wash. We sat.", "No.|10|said|no|.|They|wash|.|We|sat|.")]
    [InlineData("N.Korea, U.S.Senate and Sept.11", "N.|Korea|,|U.S.|Senate|and|Sept.|11")]
    [InlineData("It ended.The envoy left.", "It|ended|.|The|envoy|left|.")]
    public void Abbreviations_keep_their_full_stop(string text, string tokens) => Assert.Equal(tokens, TokensOf(text));

    [Theory]
    [InlineData("1,000.5 or $5 or US$5,000 or 50%", "1,000.5|or|$|5|or|US$|5,000|or|50|%")]
    [InlineData("16-19 points, -5 degrees, .5 and 9/11", "16-19|points|,|-5|degrees|,|.5|and|9/11")]
    [InlineData("155mm shells, 21st, 5'10\"", "155mm|shells|,|21st|,|5|'|10|\"")]
    public void Numbers_stay_whole(string text, string tokens) => Assert.Equal(tokens, TokensOf(text));

    [Theory]
    [InlineData("Chang Ho-jin's U.S.-Korea policy", "Chang|Ho-jin|'s|U.S.-Korea|policy")]
    [InlineData("two- and three-year terms", "two|-|and|three-year|terms")]
    [InlineData("the summit—which failed--ended – so", "the|summit|—|which|failed|--|ended|–|so")]
    [InlineData("and/or AT&T KCNA/Yonhap", "and/or|AT&T|KCNA/Yonhap")]
    public void Hyphens_join_and_dashes_part(string text, string tokens) => Assert.Equal(tokens, TokensOf(text));

    [Theory]
    [InlineData("Well ... and … and . . . so....", "Well|...|and|…|and|. . .|so|....")]
    [InlineData("What?! No!!!", "What|?!|No|!!!")]
    [InlineData("“‘No,’ she said.”", "“|‘|No|,|’|she|said|.|”")]
    [InlineData("„Nein“, «non», 「否」", "„|Nein|“|,|«|non|»|,|「|否|」")]
    [InlineData("``No,'' he said", "``|No|,|''|he|said")]
    [InlineData("[W]e develop[ed] it (now)", "[|W|]|e|develop|[|ed|]|it|(|now|)")]
    public void Marks_stand_alone(string text, string tokens) => Assert.Equal(tokens, TokensOf(text));

    [Theory]
    [InlineData("See https://example.org/a?b=c. Or www.example.org, now.", "See|https://example.org/a?b=c|.|Or|www.example.org|,|now|.")]
    [InlineData("Write to press.desk@example.org or @desk_1 #peace #1", "Write|to|press.desk@example.org|or|@desk_1|#peace|#|1")]
    [InlineData("A<br/>B &amp; C", "A|<br/>|B|&amp;|C")]
    public void Addresses_stay_whole(string text, string tokens) => Assert.Equal(tokens, TokensOf(text));

    [Theory]
    [InlineData("Peace \U0001F54A\uFE0F now \U0001F468\u200D\U0001F469\u200D\U0001F467!", "Peace|\U0001F54A\uFE0F|now|\U0001F468\u200D\U0001F469\u200D\U0001F467|!")]
    [InlineData("\U0001F1F0\U0001F1F7\U0001F1F7\U0001F1FA", "\U0001F1F0\U0001F1F7|\U0001F1F7\U0001F1FA")]
    [InlineData("cafe\u0301s na\u0308ive co\u00ADoperate", "cafe\u0301s|na\u0308ive|co\u00ADoperate")]
    [InlineData("\U00020000\U00020001 x", "\U00020000\U00020001|x")]
    public void Symbols_are_never_cut(string text, string tokens) => Assert.Equal(tokens, TokensOf(text));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n\u00A0\u2028 ")]
    public void A_text_of_white_space_has_no_tokens(string text) => Assert.Empty(Tokenizer.Tokenize(text));

    [Fact]
    public void Lone_surrogates_and_controls_are_tokens() => Assert.Equal(4, Tokenizer.Tokenize("\uD800 \uDC00\0\u0007").Length);

    private static string TokensOf(string text) => string.Join('|', Tokenizer.Tokenize(text).Select(token => text[token.Range]));
}
