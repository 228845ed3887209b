using Microsoft.Playwright;
using Stance.Cli.Output;

namespace Stance.Browser.Tests;

/// <summary>What one reads in a report.</summary>
public sealed class ReportReadingTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private const string Text = "() => [...document.querySelectorAll('.prose')].map(part => part.textContent).join('')";

    private readonly ReportFiles _files = new();

    public void Dispose() => _files.Dispose();

    [ChromiumTheory]
    [InlineData("One line, and no end")]
    [InlineData("\r\n\r\nA headline\r\n\r\nOslo said: \"No.\"\r\n  Riga \tagreed.\r\n")]
    [InlineData("Oslo warned <b>Riga</b>. <script>alert(1)</script> &amp; </p></div>\n\n<!-- Riga said no. --> <![CDATA[ ]]>")]
    [InlineData("قال الوزير: «لا».\n\nOslo said \u202Eon\u202C 😀 🇳🇴 cafe\u0301\u00A0war.\n\n北京表示遗憾。")]
    public async Task The_text_is_the_text_of_the_article(string text)
    {
        IPage page = await chromium.OpenAsync();
        PageLog log = new(page);
        await page.GotoAsync(_files.Write(ReportFiles.Of(new("a"), text)));

        Assert.Equal(text, await page.EvaluateAsync<string>(Text));
        Assert.Equal(["request: file"], log.Entries);
    }

    [ChromiumFact]
    public async Task The_text_of_the_sample_is_whole_and_every_statement_has_its_note_and_its_marks()
    {
        IPage page = await chromium.OpenAsync();
        await page.GotoAsync(_files.Write(ReportFiles.Sample));
        StanceDocument document = ReportFiles.Sample.Document;

        Assert.Equal(document.Text, await page.EvaluateAsync<string>(Text));
        Assert.Equal(document.Statements.Select(statement => statement.Stance.Label.Name), await AllAsync(page, ".note", "note => note.dataset.stance"));
        Assert.Equal(document.Statements.Select(statement => statement.Speaker.Name ?? "unnamed"), await AllAsync(page, ".note .who", "who => who.textContent"));
        for (int i = 0; i < document.Statements.Count; i++)
        {
            Statement statement = document.Statements[i];
            Assert.Equal(
                string.Concat(statement.Content.Select(document.TextOf)),
                string.Concat(await AllAsync(page, $".prose .content[data-s='1.{i + 1}']", "piece => piece.textContent")).Replace("\n", "", StringComparison.Ordinal));
            Assert.Equal(statement.Cue is { } cue ? document.TextOf(cue) : "", string.Concat(await AllAsync(page, $".prose .cue[data-s='1.{i + 1}']", "piece => piece.textContent")));
        }
    }

    [ChromiumFact]
    public async Task Without_script_all_can_be_read_and_notes_open()
    {
        IPage page = await chromium.OpenAsync(new() { JavaScriptEnabled = false });
        await page.GotoAsync(_files.Write(ReportFiles.Corpus));

        Assert.False(await page.Locator(".controls").IsVisibleAsync());
        Assert.Equal(ReportFiles.Corpus.Sum(article => article.Document.Statements.Count), await page.Locator(".note summary:visible").CountAsync());
        await page.Locator(".note summary").First.ClickAsync();
        Assert.Contains("learned cue", await page.Locator(".note .card").First.InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator(".contents a").Nth(2).ClickAsync();
        Assert.EndsWith("#article-3", page.Url, StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task An_attack_in_a_text_stays_a_text()
    {
        const string Attack = "<img src=x onerror=alert(1)><script>alert(2)</script>\" onfocus=\"alert(3)\" '</style></script>";
        Article article = ReportFiles.Of(new(Attack), $"Oslo warned {Attack} that war was near. \"{Attack},\" said the minister of {Attack}.") with { Title = Attack, Byline = Attack };
        IPage page = await chromium.OpenAsync();
        PageLog log = new(page);
        await page.GotoAsync(_files.Write(Attack, [article, article with { Date = new(2026, 1, 2) }, article with { Date = new(2026, 3, 4) }]));

        Assert.Equal(Attack, await page.TitleAsync());
        Assert.Equal(0, await page.Locator("img, script:not(main + script), [onfocus], [onerror]").CountAsync());
        await page.FillAsync("[name=text]", Attack);
        await page.Locator(".note summary").First.FocusAsync();
        Assert.Equal(["request: file"], log.Entries);
    }

    [ChromiumFact]
    public async Task Several_articles_have_an_index_that_leads_to_them_and_a_time_line()
    {
        IPage page = await chromium.OpenAsync();
        await page.GotoAsync(_files.Write(ReportFiles.Corpus));

        Assert.Equal(8, await page.Locator(".contents a").CountAsync());
        await page.Locator(".contents a").Nth(5).ClickAsync();
        Assert.InRange(await page.Locator("#article-6").EvaluateAsync<double>("article => article.getBoundingClientRect().top"), 0, 200);
        Assert.True(await page.Locator(".timeline use").CountAsync() > 20);
        Assert.Contains("1 article without a date left out", await page.Locator(".timeline").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Henrik Aasland", await page.Locator(".timeline").InnerTextAsync(), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task Underlines_differ_by_stance_so_that_colours_need_not()
    {
        IPage page = await chromium.OpenAsync();
        await page.GotoAsync(_files.Write(ReportFiles.Sample));

        Assert.Equal("dotted", await LineAsync("t0"));
        Assert.Equal("solid", await LineAsync("t1"));
        Assert.Equal("dashed", await LineAsync("t2"));
        Assert.Equal("double", await LineAsync("t3"));

        Task<string> LineAsync(string tone) => page.Locator($".prose .content.{tone}").First.EvaluateAsync<string>("piece => getComputedStyle(piece).textDecorationStyle");
    }

    private static Task<string[]> AllAsync(IPage page, string selector, string text) =>
        page.Locator(selector).EvaluateAllAsync<string[]>($"parts => parts.map({text})");
}
