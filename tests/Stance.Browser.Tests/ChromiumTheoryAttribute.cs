namespace Stance.Browser.Tests;

/// <summary>A theory that looks at a page in Chromium; skipped, visibly, where there is none, and in a build without a model.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute() => Skip = Chromium.WhyNot;
}
