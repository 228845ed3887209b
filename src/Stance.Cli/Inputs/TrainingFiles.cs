namespace Stance.Cli.Inputs;

/// <summary>Which files a user's data to train on are.</summary>
/// <param name="Train">Files and folders to learn from.</param>
/// <param name="Dev">Files and folders to measure by; empty for a cross-validation.</param>
internal sealed record TrainingFiles(IReadOnlyList<string> Train, IReadOnlyList<string> Dev)
{
    private const string TrainName = "train.jsonl";
    private const string DevName = "dev.jsonl";

    /// <summary>The files that paths mean: a folder with train.jsonl means it, and its dev.jsonl where no other is named.</summary>
    /// <param name="data">Files and folders.</param>
    /// <param name="dev">Files to measure by that the user names.</param>
    public static TrainingFiles Of(IReadOnlyList<string> data, IReadOnlyList<string> dev)
    {
        string[] folders = [.. data.Where(path => File.Exists(Path.Combine(path, TrainName)))];
        return new(
            [.. data.Select(path => folders.Contains(path) ? Path.Combine(path, TrainName) : path)],
            dev.Count > 0 ? dev : [.. folders.Select(folder => Path.Combine(folder, DevName)).Where(File.Exists)]);
    }

    /// <summary>Whether a path is a folder of the project's corpora rather than a user's data.</summary>
    public static bool IsCorpora(string path) =>
        Directory.Exists(Path.Combine(path, "data")) && Directory.Exists(Path.Combine(path, "gold")) && !File.Exists(Path.Combine(path, TrainName));
}
