using Stance.Learning;

namespace Stance.Tagging;

/// <summary>Working memory of the encoder for one passage, used again for the next one. Not thread-safe.</summary>
internal sealed class EncoderBuffers
{
    /// <summary>Rows of the tables of embeddings.</summary>
    public Scratch<int> Slots { get; } = new();

    /// <summary>Groups of tokens that write the same word.</summary>
    public Scratch<int> Groups { get; } = new();

    /// <summary>The group of each word of the passage.</summary>
    public Dictionary<uint, int> Words { get; } = [];

    /// <summary>What was made of words, for all passages to come.</summary>
    public FormCache? Forms { get; set; }

    public Scratch<float> Input { get; } = new();

    /// <summary>The states, which layer after layer changes.</summary>
    public Scratch<float> States { get; } = new();

    /// <summary>The left side of a product; for long that of the normalised states, which tags, mentions and trees are read from.</summary>
    public QuantizedRows Rows { get; } = new();

    public Scratch<float> Hidden { get; } = new();

    /// <summary>The left side of a product, while the other is in use.</summary>
    public QuantizedRows HiddenRows { get; } = new();

    public Scratch<float> Dependents { get; } = new();

    public Scratch<float> Heads { get; } = new();

    public Scratch<float> PackedHeads { get; } = new();

    public Scratch<float> Scores { get; } = new();

    public Scratch<byte> Labels { get; } = new();

    public LayerBuffers Layers { get; } = new();
}
