namespace Stance.Cli.Commands;

/// <summary>What every kind of <c>stance train</c> is told.</summary>
internal sealed record TrainingRequest
{
    /// <summary>Where the model goes.</summary>
    public required string Output { get; init; }

    /// <summary>The new model's own version.</summary>
    public required string Version { get; init; }

    /// <summary>The model to take other parts from; null for the one that the tool carries.</summary>
    public string? From { get; init; }

    /// <summary>Decides everything that chance does.</summary>
    public required int Seed { get; init; }

    /// <summary>About how long the training of the stance may take; null for as long as it takes.</summary>
    public TimeSpan? Budget { get; init; }

    /// <summary>Whether the report is for programs.</summary>
    public bool IsJson { get; init; }
}
