using Stance.Docs.Tests.Pages;

namespace Stance.Docs.Tests.Execution;

/// <summary>A block of an example, and what it prints.</summary>
/// <param name="Source">The block.</param>
/// <param name="Output">What the page says it prints; null where it says nothing.</param>
internal sealed record Step(CodeBlock Source, CodeBlock? Output);
