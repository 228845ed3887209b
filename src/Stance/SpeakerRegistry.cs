using System.Text;
using System.Text.Json;
using Stance.Registries;

namespace Stance;

/// <summary>
/// Who is known beyond an article: people with the offices that they held, and when; offices; governments. Made from JSON, whose format
/// <c>docs/speakers.schema.json</c> describes. Immutable; serves any number of threads.
/// </summary>
public sealed class SpeakerRegistry
{
    private static readonly Lazy<SpeakerRegistry> LazyBuiltIn = new(LoadBuiltIn);

    private SpeakerRegistry(RegistryEntries[] layers) => Layers = layers;

    /// <summary>
    /// The registry that the package carries: the states of the world, and heads of state and government and foreign and defence ministers
    /// of some fifty countries since 2000. Loaded once.
    /// </summary>
    public static SpeakerRegistry BuiltIn => LazyBuiltIn.Value;

    /// <summary>The entries, the latest file first.</summary>
    internal IReadOnlyList<RegistryEntries> Layers { get; }

    /// <summary>The registry of a file.</summary>
    /// <exception cref="JsonException">The file is no registry; the message names file, line, JSON path and what was expected.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static SpeakerRegistry Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new([RegistryParser.Parse(File.ReadAllBytes(path), path)]);
    }

    /// <summary>The registry that fills the rest of a stream; the stream stays open.</summary>
    /// <param name="stream">UTF-8.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="JsonException">It is no registry; the message names line, JSON path and what was expected.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static SpeakerRegistry Load(Stream stream, string name = "registry")
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return new([RegistryParser.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), name)]);
    }

    /// <summary>The registry that a text holds.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="JsonException">It is no registry; the message names line, JSON path and what was expected.</exception>
    public static SpeakerRegistry Parse(string json, string name = "registry")
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        return new([RegistryParser.Parse(Encoding.UTF8.GetBytes(json), name)]);
    }

    /// <summary>
    /// Both registries as one. Where they differ <paramref name="more"/> wins: its entries take the place of those of the same kind and the
    /// same name or id, and its names and aliases mean its entries.
    /// </summary>
    public SpeakerRegistry With(SpeakerRegistry more)
    {
        ArgumentNullException.ThrowIfNull(more);
        return new([.. more.Layers, .. Layers]);
    }

    private static SpeakerRegistry LoadBuiltIn()
    {
        using Stream stream = typeof(SpeakerRegistry).Assembly.GetManifestResourceStream("Stance.Lexicons.speakers")!;
        return Load(stream, "speakers.json");
    }
}
