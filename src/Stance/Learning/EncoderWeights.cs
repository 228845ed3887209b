using System.Globalization;
using Stance.ModelFormat;

namespace Stance.Learning;

/// <summary>
/// Everything that the encoder and its heads have learned, as numbers by name, rounded to what a model file holds: dense matrices to half
/// precision, tables of embeddings to 8 bits. Immutable; any number of threads.
/// </summary>
internal sealed class EncoderWeights
{
    private const string Section = "encoder";
    private const int MaxCount = 1024;
    private const int MaxLayers = 64;
    private const int MaxDilation = 256;
    private const int MaxWidth = 1024;

    private string? _fingerprint;

    /// <summary>
    /// Layers below tags and entity mentions, from the input on: cN is a gated convolution with dilation N, r a recurrence in both
    /// directions, s the mean of the tokens that write the same word.
    /// </summary>
    public required string LowerLayers { get; init; }

    /// <summary>Layers between those and trees.</summary>
    public required string TreeLayers { get; init; }

    /// <summary>Layers between trees and attributions.</summary>
    public required string UpperLayers { get; init; }

    /// <summary>The probability from which a token is taken for the head of a cue.</summary>
    public required float CueThreshold { get; init; }

    /// <summary>Dense matrices by name.</summary>
    public required IReadOnlyDictionary<string, DenseWeights> Matrices { get; init; }

    /// <summary>Tables of embeddings by name.</summary>
    public required IReadOnlyDictionary<string, EmbeddingRows> Tables { get; init; }

    /// <summary>Word vectors by the hash of the word.</summary>
    public required KeyedRows WordVectors { get; init; }

    /// <summary>Length of the state of a token.</summary>
    /// <exception cref="InvalidModelException">There is no layer that makes one.</exception>
    public int Width => Matrix("input", 0, 0).Columns;

    /// <summary>Tells encoders apart: those of one fingerprint make the same states.</summary>
    public string Fingerprint => _fingerprint ??= Hash();

    /// <summary>Reads the section that <see cref="Write"/> added.</summary>
    /// <exception cref="InvalidModelException">The section is missing or damaged.</exception>
    public static EncoderWeights Read(ModelFile file)
    {
        SectionReader reader = file.Open(Section);
        EncoderWeights weights = new()
        {
            LowerLayers = reader.ReadString(),
            TreeLayers = reader.ReadString(),
            UpperLayers = reader.ReadString(),
            CueThreshold = reader.ReadSingle(),
            Matrices = ReadAll(reader, DenseWeights.Read),
            Tables = ReadAll(reader, EmbeddingRows.Read),
            WordVectors = KeyedRows.Read(reader),
        };
        reader.ExpectEnd();
        return weights;
    }

    /// <summary>Adds the section to a model file.</summary>
    public void Write(ModelFile file)
    {
        SectionWriter writer = new();
        writer.WriteString(LowerLayers);
        writer.WriteString(TreeLayers);
        writer.WriteString(UpperLayers);
        writer.WriteSingle(CueThreshold);
        writer.WriteInt32(Matrices.Count);
        foreach ((string name, DenseWeights matrix) in Matrices.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WriteString(name);
            matrix.Write(writer);
        }
        writer.WriteInt32(Tables.Count);
        foreach ((string name, EmbeddingRows table) in Tables.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WriteString(name);
            table.Write(writer);
        }
        WordVectors.Write(writer);
        file.Add(Section, writer);
    }

    /// <summary>A matrix of a shape; 0 for any number of rows or columns.</summary>
    /// <exception cref="InvalidModelException">There is none of that shape.</exception>
    public DenseWeights Matrix(string name, int rows, int columns) =>
        Matrices.TryGetValue(name, out DenseWeights? matrix) && (rows == 0 || matrix.Rows == rows) && (columns == 0 || matrix.Columns == columns)
            ? matrix
            : throw new InvalidModelException($"The encoder has no matrix '{name}' of {rows} by {columns} numbers.");

    /// <summary>A table of a shape; 0 for any number of rows or columns.</summary>
    /// <exception cref="InvalidModelException">There is none of that shape.</exception>
    public EmbeddingRows Table(string name, int rows, int columns) =>
        Tables.TryGetValue(name, out EmbeddingRows? table) && (rows == 0 || table.Rows == rows) && (columns == 0 || table.Columns == columns)
            ? table
            : throw new InvalidModelException($"The encoder has no table '{name}' of {rows} by {columns} numbers.");

    /// <summary>A linear layer of a shape; 0 for any number of outputs.</summary>
    /// <exception cref="InvalidModelException">There is none of that shape.</exception>
    public QuantizedLayer Linear(string name, int inputs, int outputs = 0)
    {
        DenseWeights weights = Matrix(name, inputs, outputs);
        return QuantizedLayer.Of(weights, Matrix(name + ".bias", 1, weights.Columns), .., ..);
    }

    /// <summary>Gains and biases of a normalisation.</summary>
    /// <exception cref="InvalidModelException">There are none of that width.</exception>
    public float[] Norm(string name, int width) => Matrix(name, 2, width).Values.ToArray();

    /// <summary>A stack of layers.</summary>
    /// <param name="name">What their names start with.</param>
    /// <param name="layers">One word a layer.</param>
    /// <param name="width">Width of the states.</param>
    /// <exception cref="InvalidModelException">A word means no layer, or its weights are missing.</exception>
    public IResidualLayer[] Layers(string name, string layers, int width)
    {
        string[] kinds = layers.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return kinds.Length <= MaxLayers && width % 2 == 0 && width <= MaxWidth
            ? [.. kinds.Select((kind, i) => Layer(string.Create(CultureInfo.InvariantCulture, $"{name}.{i}"), kind, width))]
            : throw new InvalidModelException($"The encoder has {kinds.Length} layers of width {width}.");
    }

    private string Hash()
    {
        ModelFile file = new();
        Write(file);
        return file.Fingerprint();
    }

    private IResidualLayer Layer(string name, string kind, int width)
    {
        DenseWeights norm = Matrix(name + ".norm", 2, width);
        if (kind == "s")
        {
            return new GroupPooling(norm, Linear(name, width, width));
        }
        DenseWeights bias = Matrix(name + ".bias", 1, 2 * width);
        if (kind == "r")
        {
            return new GatedRecurrence(norm, Matrix(name, width, 2 * width), bias, Linear(name + ".out", width, width));
        }
        return kind[0] == 'c' && int.TryParse(kind.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int dilation) && dilation is > 0 and <= MaxDilation
            ? new GatedConvolution(norm, Matrix(name, 3 * width, 2 * width), bias, dilation)
            : throw new InvalidModelException($"The encoder has a layer '{kind}', which this release does not know.");
    }

    private static Dictionary<string, T> ReadAll<T>(SectionReader reader, Func<SectionReader, T> read)
    {
        Dictionary<string, T> found = [];
        for (int left = reader.ReadInt32(0, MaxCount); left > 0; left--)
        {
            string name = reader.ReadString();
            if (!found.TryAdd(name, read(reader)))
            {
                throw reader.Invalid($"the name '{name}' is used twice");
            }
        }
        return found;
    }
}
