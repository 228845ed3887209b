namespace Stance.Docs.Tests.Execution;

/// <summary>A web site that an example started.</summary>
/// <param name="Address">Where it listens.</param>
/// <param name="StopAsync">Ends it.</param>
internal sealed record Site(Uri Address, Func<Task> StopAsync);
