using Microsoft.Playwright;

namespace Stance.Browser.Tests;

/// <summary>What a page asks the network for and complains about.</summary>
internal sealed class PageLog
{
    private readonly List<string> _entries = [];

    public PageLog(IPage page)
    {
        page.Console += (_, message) => Add($"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => Add($"error: {error}");
        page.Dialog += (_, dialog) => Add($"dialog: {dialog.Message}");
        page.Request += (_, request) => Add($"request: {new Uri(request.Url).Scheme}");
    }

    /// <summary>Everything so far, in order; the page itself is "request: file".</summary>
    public IReadOnlyList<string> Entries
    {
        get
        {
            lock (_entries)
            {
                return [.. _entries];
            }
        }
    }

    private void Add(string entry)
    {
        lock (_entries)
        {
            _entries.Add(entry);
        }
    }
}
