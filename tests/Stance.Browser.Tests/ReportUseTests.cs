using Microsoft.Playwright;

namespace Stance.Browser.Tests;

/// <summary>What one does with a report: looks closer, walks from statement to statement, filters.</summary>
public sealed class ReportUseTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly ReportFiles _files = new();

    public void Dispose() => _files.Dispose();

    [ChromiumFact]
    public async Task A_statement_under_the_pointer_lights_up_and_shows_its_card()
    {
        IPage page = await OpenSampleAsync();
        int index = IndexOf(statement => statement.Content.Count > 1);
        Statement statement = ReportFiles.Sample.Document.Statements[index];

        await page.Locator($".prose .cue[data-s='1.{index + 1}']").HoverAsync();

        string card = await Card(page).InnerTextAsync();
        Assert.Contains(statement.Claim, card, StringComparison.Ordinal);
        Assert.Contains(statement.Speaker.Name!, card, StringComparison.Ordinal);
        Assert.Contains(statement.Reason, card, StringComparison.Ordinal);
        Assert.All(statement.Stance.Labels, label => Assert.Contains(label.Name, card, StringComparison.Ordinal));
        Assert.Equal(
            await page.Locator($".prose [data-s='1.{index + 1}']").CountAsync(), await page.Locator(".prose .lit").CountAsync());
        Assert.True(await page.Locator(".prose .content.lit").CountAsync() >= 2);

        await page.Locator("h1").HoverAsync();
        await Card(page).WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.Equal(0, await page.Locator(".lit").CountAsync());
    }

    [ChromiumFact]
    public async Task The_card_covers_neither_the_text_nor_the_notes_of_a_wide_window()
    {
        IPage page = await OpenSampleAsync();

        await page.Locator(".prose .cue").Nth(3).HoverAsync();

        LocatorBoundingBoxResult card = (await Card(page).BoundingBoxAsync())!;
        LocatorBoundingBoxResult note = (await page.Locator(".note.lit").BoundingBoxAsync())!;
        Assert.True(card.X >= note.X + note.Width);
        Assert.InRange(card.X + card.Width, 0, 1440);
        Assert.InRange(card.Y + card.Height, 0, 900);
    }

    [ChromiumFact]
    public async Task The_pointer_may_move_into_the_card()
    {
        IPage page = await OpenSampleAsync();
        await page.Locator(".prose .cue").Nth(3).HoverAsync();

        await Card(page).HoverAsync();
        await page.WaitForTimeoutAsync(500);

        Assert.True(await Card(page).IsVisibleAsync());
    }

    [ChromiumFact]
    public async Task Each_statement_is_one_stop_for_the_tabulator_and_shows_its_card_there()
    {
        IPage page = await OpenSampleAsync();
        int statements = ReportFiles.Sample.Document.Statements.Count;

        Assert.Equal(statements, await page.Locator("article").EvaluateAsync<int>("article => [...article.querySelectorAll('*')].filter(part => part.tabIndex >= 0).length"));
        await page.Locator(".note summary").First.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("1.2", await FocusAsync(page));
        Assert.True(await Card(page).IsVisibleAsync());
        Assert.Equal("stance-card", await page.Locator(".note summary").Nth(1).GetAttributeAsync("aria-describedby"));
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await Card(page).IsVisibleAsync());
        Assert.Equal("1.2", await FocusAsync(page));
    }

    [ChromiumFact]
    public async Task Keys_lead_to_the_next_and_the_previous_statement_that_shows()
    {
        IPage page = await OpenSampleAsync();

        await page.Keyboard.PressAsync("j");
        Assert.Equal("1.1", await FocusAsync(page));
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("1.3", await FocusAsync(page));
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("k");
        Assert.Equal("1.1", await FocusAsync(page));

        int next = IndexOf(statement => statement.Stance.Label == StanceLabel.Reassurance);
        await StanceBox(page, "condemnation").UncheckAsync();
        await StanceBox(page, "warning").UncheckAsync();
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("j");
        Assert.Equal($"1.{next + 1}", await FocusAsync(page));
    }

    [ChromiumFact]
    public async Task A_stance_that_is_off_is_neither_noted_nor_marked_and_the_count_says_so()
    {
        IPage page = await OpenSampleAsync();
        int all = ReportFiles.Sample.Document.Statements.Count;
        int left = ReportFiles.Sample.Document.Statements.Count(statement => statement.Stance.Label != StanceLabel.None);
        Assert.Equal($"{all} statements", await page.Locator(".shown").InnerTextAsync());

        await StanceBox(page, "none").UncheckAsync();

        Assert.Equal($"{left} of {all} statements", await page.Locator(".shown").InnerTextAsync());
        Assert.Equal(left, await page.Locator(".note:visible").CountAsync());
        Assert.Equal("none", await page.Locator(".prose .content.t0").First.EvaluateAsync<string>("piece => getComputedStyle(piece).textDecorationLine"));
        await page.Locator(".prose .content.t0").First.HoverAsync();
        Assert.Equal(0, await page.Locator(".lit.t0").CountAsync());
    }

    [ChromiumFact]
    public async Task A_speaker_a_pair_and_words_choose_and_the_address_keeps_the_choice()
    {
        IPage page = await chromium.OpenAsync();
        await page.GotoAsync(_files.Write(ReportFiles.Corpus));
        ILocator pair = page.Locator(".matrix .pick").First;
        string speaker = (await pair.GetAttributeAsync("data-speaker"))!;
        string about = (await pair.GetAttributeAsync("data-about"))!;
        string count = await pair.InnerTextAsync();
        int all = ReportFiles.Corpus.Sum(article => article.Document.Statements.Count);

        await pair.ClickAsync();
        Assert.Equal($"{count} of {all} statements", await page.Locator(".shown").InnerTextAsync());
        Assert.Equal("true", await pair.GetAttributeAsync("aria-pressed"));
        Assert.All(await page.Locator(".note:visible").EvaluateAllAsync<string[]>("notes => notes.map(note => note.dataset.about)"), name => Assert.Equal(about, name));
        Assert.True(await page.Locator("article:visible").CountAsync() < 8);

        await page.ReloadAsync();
        Assert.Equal($"{count} of {all} statements", await page.Locator(".shown").InnerTextAsync());
        Assert.Contains($"Speaker: {speaker}", await page.Locator(".actors").InnerTextAsync(), StringComparison.Ordinal);

        await page.Locator("[type=reset]").ClickAsync();
        Assert.Equal($"{all} statements", await page.Locator(".shown").InnerTextAsync());
        Assert.DoesNotContain("#", page.Url, StringComparison.Ordinal);

        await page.FillAsync("[name=text]", "SANCTIONS");
        Assert.Contains("text=SANCTIONS", page.Url, StringComparison.Ordinal);
        int found = await page.Locator(".note:visible").CountAsync();
        Assert.InRange(found, 1, 6);
        await page.FillAsync("[name=text]", "");

        await page.Locator(".speakers .pick[data-stance]").First.ClickAsync();
        Assert.Single(await page.Locator(".note:visible").EvaluateAllAsync<string[]>("notes => [...new Set(notes.map(note => note.dataset.speaker + note.dataset.stance))]"));
        await page.Locator(".speakers .pick[data-stance]").First.ClickAsync();
        Assert.Equal($"{all} statements", await page.Locator(".shown").InnerTextAsync());
    }

    [ChromiumFact]
    public async Task The_slider_leaves_what_is_sure()
    {
        IPage page = await OpenSampleAsync();

        await page.Locator("[name=sure]").EvaluateAsync("slider => { slider.value = 80; slider.dispatchEvent(new Event('input', { bubbles: true })); }");

        int expected = ReportFiles.Sample.Document.Statements.Count(statement => Math.Min(statement.Confidence, statement.Stance.Score) >= 0.8);
        Assert.Equal(expected, await page.Locator(".note:visible").CountAsync());
        Assert.Contains("sure=80", page.Url, StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task An_article_that_a_filter_hides_comes_back_for_who_asks_for_it()
    {
        IPage page = await chromium.OpenAsync();
        await page.GotoAsync(_files.Write(ReportFiles.Corpus));
        await page.FillAsync("[name=text]", "sanctions");
        Assert.True(await page.Locator("#article-8").IsHiddenAsync());

        await page.Locator(".contents a").Nth(7).ClickAsync();

        Assert.True(await page.Locator("#article-8").IsVisibleAsync());
    }

    [ChromiumFact]
    public async Task A_view_that_is_replaced_stops_listening()
    {
        IPage page = await OpenSampleAsync();

        string focus = await page.EvaluateAsync<string>(
            """
            () => {
              const end = stanceReport.attach(document.querySelector(".report"));
              end();
              const section = document.querySelector(".report");
              section.replaceWith(section.cloneNode(true));
              stanceReport.attach(document.querySelector(".report"))();
              document.dispatchEvent(new KeyboardEvent("keydown", { key: "j" }));
              return document.activeElement.tagName;
            }
            """);

        Assert.Equal("BODY", focus);
    }

    private static ILocator Card(IPage page) => page.Locator("#stance-card");

    private static ILocator StanceBox(IPage page, string label) => page.Locator($".stance [value={label}]");

    private static int IndexOf(Predicate<Statement> isMeant) => ReportFiles.Sample.Document.Statements.ToList().FindIndex(isMeant);

    private static Task<string> FocusAsync(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.closest('.note')?.dataset.s ?? ''");

    private async Task<IPage> OpenSampleAsync()
    {
        IPage page = await chromium.OpenAsync();
        await page.GotoAsync(_files.Write(ReportFiles.Sample));
        return page;
    }
}
