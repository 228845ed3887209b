namespace Stance.Packages.Tests;

/// <summary>Test classes that share one feed; they run one after the other, since each restores and compiles on all cores.</summary>
[CollectionDefinition(nameof(PackageFeed))]
public sealed class SharedPackageFeed : ICollectionFixture<PackageFeed>;
