using System.Text.Json;

namespace Stance.Gate;

/// <summary>What is committed, to compare with.</summary>
/// <param name="BytesPerWord">Bytes that the line allocates a word.</param>
/// <param name="Ratios">How many times longer than the calibration load the line takes, by the instruction sets of the processor.</param>
internal sealed record Baseline(double BytesPerWord, IReadOnlyDictionary<string, double> Ratios)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="JsonException">The file is no baseline.</exception>
    public static Baseline Read(string path) =>
        JsonSerializer.Deserialize<Baseline>(File.ReadAllBytes(path), Options) is { Ratios: not null } read
            ? read
            : throw new JsonException("expected an object with \"bytesPerWord\" and \"ratios\"");

    /// <summary>The same with what was measured on a processor in place of what was.</summary>
    public Baseline With(string instructionSets, double ratio, double bytesPerWord) => new(
        Math.Round(bytesPerWord, 1), new SortedDictionary<string, double>(Ratios.ToDictionary(), StringComparer.Ordinal) { [instructionSets] = Math.Round(ratio, 3) });

    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Options).ReplaceLineEndings("\n") + "\n");
}
