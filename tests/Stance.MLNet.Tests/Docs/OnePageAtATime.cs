namespace Stance.MLNet.Tests.Docs;

/// <summary>Examples write to the console of the process and work in its current folder: nothing else runs beside them.</summary>
[CollectionDefinition(nameof(OnePageAtATime), DisableParallelization = true)]
public sealed class OnePageAtATime;
