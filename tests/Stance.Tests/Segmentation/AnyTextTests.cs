using System.Diagnostics;
using System.Globalization;
using System.Text;
using Stance.Quotations;
using Stance.Segmentation;
using Stance.Text;

namespace Stance.Tests.Segmentation;

/// <summary>What holds for any string, however broken.</summary>
public class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "“We will not yield,” the minister said.", "The U.S. envoy left on Nov. 5. ", "'The states' rights,' he said. ", "don't ", "Ho-jin's ", "(Agency/Yonder)",
        "\n\n", "\n", "\r\n", " ", "\u00A0", "\u2028", "\"", "'", "“", "”", "‘", "’", "„", "«", "»", "``", "''", "`", "「", "」", ".", "...", ". . .", "…", "?", "!", ",", ";",
        "-", "--", "—", "(", ")", "[", "]", "<", ">", "&amp;", "@a", "#b", "https://example.org/x.", "a@b.org", "$5", "50%", "1,000.5", ".5", "-3", "Mr.", "J.", "U.S.",
        "\uD83D", "\uDE00", "\U0001F54A\uFE0F", "\U0001F1F0", "\u0301", "\u200D", "\u200B", "\0", "\u0007", "\uFEFF", "\u00AD", "한국", "\U00020000", "É", "ß", "٣", "_", "*", "/", "By ", "Posted ", "Café",
    ];

    [Fact]
    public void A_hundred_thousand_random_texts_keep_every_promise()
    {
        var random = new Random(20240621);
        var text = new StringBuilder();
        for (int i = 0; i < 100_000; i++)
        {
            text.Clear();
            int pieces = random.Next(1, 24);
            for (int k = 0; k < pieces; k++)
            {
                if (random.Next(4) == 0)
                {
                    text.Append((char)random.Next(random.Next(3) == 0 ? 0x10000 : 0x100));
                }
                else
                {
                    text.Append(Pieces[random.Next(Pieces.Length)]);
                }
            }
            AssertPromises(text.ToString());
        }
    }

    [Theory]
    [InlineData("\"")]
    [InlineData(" '")]
    [InlineData("“")]
    [InlineData("‘a ")]
    [InlineData("“a‘b\"")]
    [InlineData("'a s' ")]
    [InlineData("Ab.")]
    [InlineData("a.b")]
    [InlineData(". ")]
    [InlineData("?(")]
    [InlineData("*")]
    [InlineData("\u0301")]
    [InlineData("\uD83D")]
    [InlineData("“a\n\n")]
    [InlineData("www.")]
    [InlineData("&a")]
    public void A_megabyte_of_anything_takes_linear_time(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, (1 << 20) / unit.Length));
        var watch = Stopwatch.StartNew();
        AssertPromises(text);
        // Quadratic work would take hours.
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), $"took {watch.Elapsed}");
    }

    private static void AssertPromises(string text)
    {
        Document document = TestDocuments.Of(text);
        AssertTokens(text, document.Tokens);
        AssertSentences(document);
        AssertQuotations(document, QuotationFinder.Find(document));
    }

    private static void AssertTokens(string text, TextSpan[] tokens)
    {
        int covered = 0;
        foreach (TextSpan token in tokens)
        {
            Promise(token.Start >= covered && token.End > token.Start && token.End <= text.Length, text);
            Promise(IsWhiteSpace(text, covered, token.Start), text);
            Promise(!char.IsWhiteSpace(text[token.Start]) && !char.IsWhiteSpace(text[token.End - 1]), text);
            Promise(!CutsPair(text, token.Start) && !CutsPair(text, token.End), text);
            Promise(token.Start == 0 || char.IsWhiteSpace(text[token.Start - 1]) || !IsMark(text[token.Start]), text);
            covered = token.End;
        }
        Promise(IsWhiteSpace(text, covered, text.Length), text);
    }

    private static void AssertSentences(Document document)
    {
        int next = 0;
        int paragraph = 0;
        foreach (Sentence sentence in document.Sentences)
        {
            Promise(sentence.Tokens.First == next && sentence.Tokens.Count is > 0 and <= SentenceSplitter.MaxTokens, document.Text);
            Promise(sentence.Paragraph == paragraph || sentence.Paragraph == paragraph + 1, document.Text);
            next = sentence.Tokens.End;
            paragraph = sentence.Paragraph;
        }
        Promise(next == document.Tokens.Length, document.Text);
    }

    private static void AssertQuotations(Document document, Quotation[] quotations)
    {
        for (int i = 0; i < quotations.Length; i++)
        {
            Quotation quotation = quotations[i];
            TokenRange tokens = quotation.Tokens;
            Promise(tokens.First >= 0 && tokens.Count >= 2 && tokens.End <= document.Tokens.Length, document.Text);
            Promise(i == 0 || quotations[i - 1].Tokens.First < tokens.First, document.Text);
            Promise(!(quotation.Closed && quotation.Continued), document.Text);
            Promise(ParagraphOf(document, tokens.First) == ParagraphOf(document, tokens.End - 1), document.Text);
            if (quotation.Outer >= 0)
            {
                Promise(quotation.Outer < i && quotations[quotation.Outer].Tokens.Contains(tokens), document.Text);
            }
            else
            {
                // What stands in none overlaps none before it.
                Promise(i == 0 || OutermostEnd(quotations, i - 1) <= tokens.First, document.Text);
            }
        }
    }

    private static int OutermostEnd(Quotation[] quotations, int i)
    {
        while (quotations[i].Outer >= 0)
        {
            i = quotations[i].Outer;
        }
        return quotations[i].Tokens.End;
    }

    private static int ParagraphOf(Document document, int token) => document.Sentences[document.SentenceOfToken[token]].Paragraph;

    private static bool IsWhiteSpace(string text, int start, int end) => text.AsSpan(start, end - start).IsWhiteSpace();

    private static bool CutsPair(string text, int index) =>
        index > 0 && index < text.Length && char.IsHighSurrogate(text[index - 1]) && char.IsLowSurrogate(text[index]);

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    // Xunit's messages of a hundred thousand assertions cost more than the work itself.
    private static void Promise(bool kept, string text)
    {
        if (!kept)
        {
            Assert.Fail("Broken for " + string.Concat(text.Take(300).Select(c => c is >= ' ' and < '\u007F' ? c.ToString() : $"\\u{(int)c:X4}")));
        }
    }
}
