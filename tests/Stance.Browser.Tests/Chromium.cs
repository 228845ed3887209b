using Microsoft.Playwright;

namespace Stance.Browser.Tests;

/// <summary>The Chromium of this machine, started once for all tests that share it. Nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // Loads of the machine must not decide.
    private const float Patience = 60_000;

    private static readonly string?[] Places =
    [
        Environment.GetEnvironmentVariable("CHROMIUM"),
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Why tests that need it cannot run here; null where they can.</summary>
    public static string? WhyNot { get; } =
        typeof(StanceModel).Assembly.GetManifestResourceInfo("Stance.Models.english-news") is null ? "This build of the library carries no model."
        : Find() is null ? "No Chromium is installed; the variable CHROMIUM can say where one is."
        : null;

    public async Task InitializeAsync()
    {
        if (WhyNot is not null)
        {
            return;
        }
        _playwright = await Playwright.CreateAsync();
        // Its sandbox refuses to be root, as which containers run; it sees no page but ours.
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = ["--no-sandbox"], Timeout = Patience });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
        _playwright?.Dispose();
    }

    /// <summary>A page of its own, without history, by day and in a window of 1440 by 900 unless the options say otherwise.</summary>
    public async Task<IPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.ViewportSize ??= new() { Width = 1440, Height = 900 };
        options.ColorScheme ??= ColorScheme.Light;
        IBrowserContext context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    private static string? Find() => Places.FirstOrDefault(File.Exists);
}
