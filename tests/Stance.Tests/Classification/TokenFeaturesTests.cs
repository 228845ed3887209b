using Stance.Attributions;
using Stance.Classification;
using Stance.Text;

namespace Stance.Tests.Classification;

public class TokenFeaturesTests
{
    private static readonly string Endless = string.Join(' ', Enumerable.Range(0, 500).Select(i => $"word{i}"));

    [Theory]
    [InlineData("[The envoy] {warned}: <\"We will not stand by. Never!\">")]
    [InlineData("[He] {condemned} <the attack, the killing, the threat and the war>.")]
    [InlineData("<\ud800 \udc00 \0 “”‘’ ... — 3.5% U.S.-led don’t>")]
    [InlineData("<????>")]
    [InlineData("<a>")]
    public void Rows_are_those_of_the_table_and_none_comes_before_another(string statement)
    {
        (TokenRange tokens, int[][] rows) = Read(statement);
        Assert.Equal(tokens.Count, rows.Length);
        Assert.All(rows, row =>
        {
            int count = row.TakeWhile(number => number >= 0).Count();
            Assert.InRange(count, 2, TokenFeatures.Slots);
            Assert.All(row[..count], number => Assert.InRange(number, 0, TokenFeatures.Rows - 1));
            Assert.All(row[count..], number => Assert.Equal(-1, number));
        });
    }

    [Fact]
    public void Same_word_differs_by_its_part_but_is_the_same_word()
    {
        (Document document, Attribution attribution) = MarkedText.Statement("[He] {warned} <nobody had warned us>.");
        (TokenRange tokens, int[][] rows) = Read(document, attribution);
        int[] cue = rows[attribution.Cue!.Value.First - tokens.First], content = rows[attribution.Content[0].First + 2 - tokens.First];
        Assert.Equal("warned", document[attribution.Content[0].First + 2].ToString());
        // Word and stem have rows of their own, whatever part the token has.
        Assert.True(cue.Where(row => row >= 0).Intersect(content).Count() >= 2, "the word is not the same word");
        Assert.True(cue.Where(row => row >= 0).Except(content).Count() >= 2, "cue and content are the same");
    }

    [Theory]
    [InlineData("[He] {said} <they will attack the port>.", "[He] {said} <they will not attack the port>.", "attack")]
    [InlineData("[He] {said} <they will attack the port>.", "[He] {said} <they would attack the port>.", "attack")]
    [InlineData("[He] {said} <we will attack the port>.", "[He] {said} <they will attack the port>.", "attack")]
    [InlineData("[He] {said} <the attack went on>.", "<He said the attack went on>.", "said")]
    public void What_stands_before_a_word_changes_its_rows(string one, string other, string word) =>
        Assert.NotEqual(RowsOf(one, word), RowsOf(other, word));

    [Theory]
    [InlineData("[He] {said} <we don't fear them>.", "[He] {said} <we don’t fear them>.")]
    [InlineData("[He] {said} <We Stand Together>.", "[He] {said} <we stand together>.")]
    [InlineData("He left. [She] {said} <we stand together>.", "[She] {said} <we stand together>.")]
    public void Typography_and_other_sentences_change_nothing(string one, string other) => Assert.Equal(Read(one).Rows, Read(other).Rows);

    [Fact]
    public void Head_of_a_word_tells_of_its_part()
    {
        (Document document, Attribution attribution) = MarkedText.Statement("[He] {said} <they attack us>.");
        int[] before = Read(document, attribution).Rows[^2];
        int attack = Array.FindIndex(document.Tokens, span => document.Text[span.Range] == "attack");
        document.Heads[attack + 1] = attack;
        int[] inContent = Read(document, attribution).Rows[^2];
        document.Heads[attack + 1] = attribution.Cue!.Value.First;
        int[] inCue = Read(document, attribution).Rows[^2];
        Assert.NotEqual(before, inContent);
        Assert.NotEqual(inCue, inContent);
    }

    [Fact]
    public void Endless_statement_is_read_from_its_beginning_up_to_a_limit()
    {
        (Document document, Attribution attribution) = MarkedText.Statement($"<{Endless}>");
        TokenRange tokens = Read(document, attribution).Tokens;
        Assert.Equal(TokenFeatures.MaxTokens, tokens.Count);
        Assert.StartsWith("word0 word1 ", document.TextOf(tokens), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("60 words before <the port was safe> and 60 words after", "the port was safe")]
    [InlineData("60 words before [he] {said} 40 words between <the port was safe> 60 words after", "said")]
    [InlineData("60 words before <the port was safe> 60 words between, [he] {said}", "the port was safe")]
    public void Of_an_endless_sentence_cue_or_content_is_read_whichever_comes_first(string pattern, string expected)
    {
        string statement = System.Text.RegularExpressions.Regex.Replace(pattern, @"(\d+) words", match => string.Join(' ', Enumerable.Repeat("word", int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))));
        (Document document, Attribution attribution) = MarkedText.Statement(statement);
        TokenRange tokens = Read(document, attribution).Tokens;
        Assert.Equal(TokenFeatures.MaxTokens, tokens.Count);
        Assert.Contains(expected, document.TextOf(tokens), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200_000, "\"")]
    [InlineData(50_000, "not ")]
    [InlineData(100_000, "\ud800")]
    [InlineData(100_000, "a")]
    [InlineData(30_000, "no, ")]
    public void Any_text_is_read_up_to_the_limit(int times, string piece)
    {
        Document document = TestDocuments.Of(string.Concat(Enumerable.Repeat(piece, times)));
        (TokenRange tokens, int[][] rows) = Read(document, AttributionFactory.FromSpans(document, null, null, []));
        Assert.InRange(tokens.Count, 1, TokenFeatures.MaxTokens);
        Assert.All(rows.SelectMany(row => row), number => Assert.InRange(number, -1, TokenFeatures.Rows - 1));
    }

    private static (TokenRange Tokens, int[][] Rows) Read(string marked)
    {
        (Document document, Attribution attribution) = MarkedText.Statement(marked);
        return Read(document, attribution);
    }

    private static (TokenRange Tokens, int[][] Rows) Read(Document document, Attribution attribution)
    {
        using StatementView statement = new(document, attribution);
        TokenRange tokens = TokenFeatures.RangeOf(statement);
        int[] rows = new int[tokens.Count * TokenFeatures.Slots];
        TokenFeatures.Read(statement, tokens, rows);
        return (tokens, [.. rows.Chunk(TokenFeatures.Slots)]);
    }

    private static int[] RowsOf(string marked, string word)
    {
        (Document document, Attribution attribution) = MarkedText.Statement(marked);
        (TokenRange tokens, int[][] rows) = Read(document, attribution);
        return rows[Enumerable.Range(tokens.First, tokens.Count).Single(token => document.Is(token, word)) - tokens.First];
    }
}
