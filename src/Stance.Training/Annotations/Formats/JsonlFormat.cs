using System.Collections.Frozen;

namespace Stance.Training.Annotations.Formats;

/// <summary>The project's own format: what <see cref="StanceExampleReader"/> reads, one object a line. Offsets count UTF-16 units.</summary>
internal sealed class JsonlFormat : IExampleFormat
{
    private static readonly FrozenSet<string> Known =
        FrozenSet.Create("id", "doc", "text", "source", "cue", "content", "target", "speaker", "label", "also", "confidence");

    /// <inheritdoc/>
    public string Name => "jsonl";

    /// <inheritdoc/>
    public OffsetUnit Unit => OffsetUnit.Utf16;

    /// <inheritdoc/>
    public bool IsFolder => false;

    /// <inheritdoc/>
    public IEnumerable<StanceExample> Read(string path, OffsetUnit unit, ReadReport report) =>
        JsonLines.Read(path, report, Known, (record, _) => StanceExampleReader.Read(record, unit));

    /// <inheritdoc/>
    public void Write(string path, IReadOnlyList<StanceExample> examples, OffsetUnit unit) =>
        JsonLines.Write(path, examples, (json, example) => StanceExampleWriter.Write(json, example, unit));
}
