namespace Stance.Extensions.Tests.Telemetry;

/// <summary>Listeners hear every extractor of the process: nothing else runs beside the tests of this collection.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class AloneInTheProcess
{
    public const string Name = "Telemetry";
}
