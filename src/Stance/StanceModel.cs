using System.IO.Compression;
using Stance.Attributions;
using Stance.Classification;
using Stance.Learning;
using Stance.ModelFormat;
using Stance.Speakers;
using Stance.Tagging;

namespace Stance;

/// <summary>A loaded model: everything that the line from text to statements has learned. Immutable; any number of threads.</summary>
public sealed class StanceModel
{
    private const string EmbeddedResource = "Stance.Models.english-news";

    private readonly ModelCard _card;
    private string? _fingerprint;

    /// <summary>Reads every component of a model file, which nobody may change from now on.</summary>
    /// <exception cref="InvalidModelException">A section is missing or damaged.</exception>
    internal StanceModel(ModelFile file)
    {
        FeatureVersion.Check(file);
        File = file;
        _card = ModelCard.Read(file);
        Encoder = EncoderWeights.Read(file);
        Tagger = new(Encoder);
        Attributions = new(Encoder, Tagger.Encode);
        Antecedents = AntecedentRanker.Read(file);
        Classifier = StanceClassifier.Read(file, Encoder.WordVectors);
        int width = Encoder.Matrix("upper.norm", 2, 0).Columns;
        if (Classifier.Networks.Any(network => network.Weights.StateAttention.Rows != width))
        {
            throw new InvalidModelException($"The model's classifier was not trained for states of {width} numbers, as its encoder makes them.");
        }
    }

    /// <summary>The model's own version, as its training named it.</summary>
    public string Version => _card.Version;

    /// <summary>Sixteen hexadecimal digits that tell models apart: those of one fingerprint say the same of every text.</summary>
    public string Fingerprint => _fingerprint ??= File.Fingerprint();

    /// <summary>The labels that the model's classifier predicts, each once.</summary>
    public IReadOnlyList<StanceLabel> Labels => Classifier.Labels;

    /// <summary>What the model was trained on, how it scores and what it is not for, in Markdown.</summary>
    public string Card => _card.Markdown;

    /// <summary>
    /// The same as <see cref="Card"/> for programs: one JSON object, which <c>docs/model-card.schema.json</c> describes. Null for a model of
    /// before there was one.
    /// </summary>
    public string? CardJson => _card.Json;

    /// <summary>The sections that the model was read from.</summary>
    internal ModelFile File { get; }

    internal EncoderWeights Encoder { get; }

    internal DocumentTagger Tagger { get; }

    internal AttributionExtractor Attributions { get; }

    /// <summary>Null for a model of before there was one.</summary>
    internal AntecedentRanker? Antecedents { get; }

    internal StanceClassifier Classifier { get; }

    /// <summary>Loads a model file; one whose name ends in .br is compressed (Brotli).</summary>
    /// <exception cref="InvalidModelException">The file is damaged, truncated, foreign, or of a newer version; the message says which.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static StanceModel Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream stream = System.IO.File.OpenRead(path);
        try
        {
            return IsCompressed(path) ? LoadCompressed(stream) : Load(stream);
        }
        catch (InvalidModelException e)
        {
            throw new InvalidModelException($"{path}: {e.Message}", e);
        }
    }

    /// <summary>Loads a model that fills the rest of a stream; the stream stays open.</summary>
    /// <exception cref="InvalidModelException">The model is damaged, truncated, foreign, or of a newer version; the message says which.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static StanceModel Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new(ModelFile.Read(stream));
    }

    /// <summary>Loads the English news model that the package carries; each call reads it anew, so keep what it returns.</summary>
    /// <exception cref="InvalidModelException">This build of the library carries no model.</exception>
    public static StanceModel LoadEmbedded()
    {
        using Stream stream = typeof(StanceModel).Assembly.GetManifestResourceStream(EmbeddedResource)
            ?? throw new InvalidModelException("This build of Stance carries no model; load one with StanceModel.Load(path).");
        return LoadCompressed(stream);
    }

    /// <summary>Writes the model to a file, in the newest format version; compressed (Brotli) where the name ends in .br. An existing file is replaced.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream stream = System.IO.File.Create(path);
        if (IsCompressed(path))
        {
            // The smallest size would be 3 % smaller, and take twice as long to load.
            using BrotliStream compressed = new(stream, CompressionLevel.Optimal);
            Save(compressed);
        }
        else
        {
            Save(stream);
        }
    }

    /// <summary>Writes the model to a stream, in the newest format version; the stream stays open.</summary>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        File.Write(stream);
    }

    private static bool IsCompressed(string path) => path.EndsWith(".br", StringComparison.OrdinalIgnoreCase);

    private static StanceModel LoadCompressed(Stream stream)
    {
        using BrotliStream plain = new(stream, CompressionMode.Decompress, leaveOpen: true);
        try
        {
            return Load(plain);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            throw new InvalidModelException("The file is damaged: it is no Brotli stream.", e);
        }
    }
}
