namespace Stance.Tests;

/// <summary>Tests that measure time: they run when no others do.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TimedTests
{
    public const string Name = "alone";
}
