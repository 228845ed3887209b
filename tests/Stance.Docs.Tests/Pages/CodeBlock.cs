namespace Stance.Docs.Tests.Pages;

/// <summary>A code block of a page with the remarks in comments right before it, which a reader of the source sees.</summary>
/// <param name="Language">Its language tag; empty for none.</param>
/// <param name="Text">Its lines, each with its end.</param>
/// <param name="Line">The line of the page where it starts, from 1.</param>
/// <param name="Remarks">What the comments right before it say.</param>
internal sealed record CodeBlock(string Language, string Text, int Line, IReadOnlyList<string> Remarks)
{
    /// <summary><c>&lt;!-- not run: REASON --&gt;</c>; null for a block that is run.</summary>
    public string? ReasonNotToRun => Remark("not run:");

    /// <summary><c>&lt;!-- file: NAME --&gt;</c>: the block is a file that the page tells to save; null for others.</summary>
    public string? FileName => Remark("file:");

    /// <summary><c>&lt;!-- schema: PATH --&gt;</c>: what its JSON has to satisfy; null for others.</summary>
    public string? Schema => Remark("schema:");

    /// <summary><c>&lt;!-- continues --&gt;</c>: C# that goes on with the program of the block before.</summary>
    public bool Continues => Remark("continues") is not null;

    /// <summary>What the block before prints: any <c>text</c>, and what is marked <c>&lt;!-- output --&gt;</c>.</summary>
    public bool IsOutput => Language == "text" || Remark("output") is not null;

    private string? Remark(string key) => Remarks.FirstOrDefault(remark => remark.StartsWith(key, StringComparison.Ordinal))?[key.Length..].Trim();
}
