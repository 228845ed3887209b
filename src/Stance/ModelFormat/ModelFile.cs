using System.Security.Cryptography;
using System.Text;

namespace Stance.ModelFormat;

/// <summary>
/// A model file: named sections of bytes. Holds no code and no type names. <c>README.md</c> in this folder gives the layout. Not for
/// several threads while sections are added; any number of threads may open sections.
/// </summary>
internal sealed class ModelFile
{
    private readonly List<ModelSection> _sections = [];

    /// <summary>An empty model file, to add sections to.</summary>
    public ModelFile()
    {
    }

    internal ModelFile(IEnumerable<ModelSection> sections) => _sections.AddRange(sections);

    /// <summary>The sections, in the order of the file.</summary>
    public IReadOnlyList<ModelSection> Sections => _sections;

    /// <summary>Reads a model that fills the rest of a stream; the stream stays open.</summary>
    /// <exception cref="InvalidModelException">The file is damaged, truncated, foreign, or of a newer version.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ModelFile Read(Stream stream) => new ModelFileReader(stream).Read();

    /// <summary>Writes the model; the stream stays open. The same sections give the same bytes.</summary>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void Write(Stream stream) => ModelFileWriter.Write(stream, _sections);

    /// <summary>Whether the model has a section.</summary>
    public bool Contains(string name) => Find(name) is not null;

    /// <summary>A reader at the start of a section, over the file's own bytes.</summary>
    /// <exception cref="InvalidModelException">The model has no such section.</exception>
    public SectionReader Open(string name) => Find(name) is { } section
        ? new(name, section.Bytes)
        : throw new InvalidModelException($"The model has no section '{name}'; it has {string.Join(", ", _sections.Select(section => section.Name))}.");

    /// <summary>Adds a section with what was written to it so far.</summary>
    /// <exception cref="ArgumentException">The name is empty or taken.</exception>
    public void Add(string name, SectionWriter section)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (Contains(name))
        {
            throw new ArgumentException($"The model has a section '{name}' already.", nameof(name));
        }
        _sections.Add(new(name, section.Written));
    }

    /// <summary>Sixteen hexadecimal digits: the start of a SHA-256 of the sections.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (ModelSection section in _sections)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(section.Name));
            hash.AppendData(section.Bytes.Span);
        }
        return Convert.ToHexString(hash.GetHashAndReset(), 0, 8).ToLowerInvariant();
    }

    private ModelSection? Find(string name) => _sections.Find(section => section.Name == name);
}
