using Microsoft.Playwright;

namespace Stance.Browser.Tests;

/// <summary>
/// How a report looks in windows of all sizes, by day, by night and on paper. The pictures go to artifacts/screenshots; the one of the README goes to
/// docs/images where the variable STANCE_PICTURES is 1.
/// </summary>
public sealed class ReportLayoutTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly ReportFiles _files = new();

    public void Dispose() => _files.Dispose();

    [ChromiumTheory]
    [InlineData(1440, ColorScheme.Light, Media.Screen)]
    [InlineData(1440, ColorScheme.Dark, Media.Screen)]
    [InlineData(1000, ColorScheme.Light, Media.Screen)]
    [InlineData(390, ColorScheme.Light, Media.Screen)]
    [InlineData(390, ColorScheme.Dark, Media.Screen)]
    [InlineData(718, ColorScheme.Dark, Media.Print)]
    public async Task Nothing_sticks_out(int width, ColorScheme colors, Media media)
    {
        foreach ((string name, string address) in new[] { ("article", _files.Write(ReportFiles.Sample)), ("articles", _files.Write(ReportFiles.Corpus)) })
        {
            IPage page = await chromium.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = colors });
            PageLog log = new(page);
            await page.GotoAsync(address);
            await page.EmulateMediaAsync(new() { Media = media });

            Assert.InRange(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), 1, width);
            string[] outside = await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll(".prose, .note, h1, h2, .filters, .panel")]
                  .filter(part => part.getClientRects().length > 0 && (part.getBoundingClientRect().left < 0 || part.getBoundingClientRect().right > innerWidth + 1))
                  .map(part => part.className)
                """);
            Assert.Empty(outside);
            Assert.Equal(["request: file"], log.Entries);
            await page.ScreenshotAsync(new() { FullPage = true, Path = PicturePath($"{name}-{width}-{colors}-{media}.png") });
        }
    }

    [ChromiumFact]
    public async Task Paper_is_white_and_shows_no_controls()
    {
        IPage page = await chromium.OpenAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.GotoAsync(_files.Write(ReportFiles.Sample));
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        Assert.False(await page.Locator(".controls").IsVisibleAsync());
        Assert.True(await page.Locator(".note summary").First.IsVisibleAsync());
        Assert.True((await page.PdfAsync()).Length > 10_000);
    }

    [ChromiumFact]
    public async Task A_narrow_window_shows_the_card_at_its_foot()
    {
        IPage page = await chromium.OpenAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true });
        await page.GotoAsync(_files.Write(ReportFiles.Sample));

        await page.Locator(".prose .cue").Nth(3).TapAsync();

        LocatorBoundingBoxResult card = (await page.Locator("#stance-card").BoundingBoxAsync())!;
        Assert.Equal((0, 390, 844), (card.X, card.Width, card.Y + card.Height));
        await page.ScreenshotAsync(new() { Path = PicturePath("card-390.png") });
    }

    [ChromiumFact]
    public async Task A_line_holds_about_seventy_letters()
    {
        IPage page = await chromium.OpenAsync();
        await page.GotoAsync(_files.Write(ReportFiles.Sample));

        double letters = await page.EvaluateAsync<double>(
            """
            () => {
              const longest = [...document.querySelectorAll(".prose p")].reduce((one, other) => one.textContent.length > other.textContent.length ? one : other);
              return longest.textContent.length / Math.round(longest.getBoundingClientRect().height / parseFloat(getComputedStyle(longest).lineHeight));
            }
            """);

        Assert.InRange(letters, 45, 80);
    }

    [ChromiumFact]
    public async Task The_picture_of_the_README()
    {
        IPage page = await chromium.OpenAsync(new() { ViewportSize = new() { Width = 1340, Height = 740 }, DeviceScaleFactor = 1.2f });
        await page.GotoAsync(_files.Write("Herring dispute in the North Atlantic", [ReportFiles.Sample]));
        await page.Locator(".prose .cue").Nth(2).HoverAsync();

        byte[] picture = await page.ScreenshotAsync(new() { Path = PicturePath("report.png") });

        Assert.True(await page.Locator("#stance-card").IsVisibleAsync());
        if (Environment.GetEnvironmentVariable("STANCE_PICTURES") == "1")
        {
            // Everybody who opens the README loads it.
            Assert.InRange(picture.Length, 50_000, 300_000);
            Directory.CreateDirectory(Repository.PathOf("docs", "images"));
            await File.WriteAllBytesAsync(Repository.PathOf("docs", "images", "report.png"), picture);
        }
    }

    private static string PicturePath(string name)
    {
        string folder = Repository.PathOf("artifacts", "screenshots");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, name);
    }
}
