namespace Stance.ModelFormat;

/// <summary>One named section of a model file.</summary>
/// <param name="Name">Not empty, unique in the file.</param>
/// <param name="Bytes">What the section's <see cref="SectionWriter"/> wrote.</param>
internal sealed record ModelSection(string Name, ReadOnlyMemory<byte> Bytes);
