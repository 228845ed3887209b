namespace Stance.MLNet.Tests;

/// <summary>Annotated statements beside the repository.</summary>
internal static class GoldStatements
{
    /// <summary>Where they are, if they are there.</summary>
    public static string Folder => Repository.PathOf("..", "shared", "gold", "stance");

    /// <summary>Statements of news to measure by.</summary>
    public static string News => Path.Combine(Folder, "polnear-dev.jsonl");

    /// <summary>Statements of other news and of diplomats to learn from.</summary>
    public static string[] Train => [Path.Combine(Folder, "polnear-train.jsonl"), Path.Combine(Folder, "diplomatic-train.jsonl")];
}
