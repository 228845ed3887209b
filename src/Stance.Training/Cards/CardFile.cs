namespace Stance.Training.Cards;

/// <summary>A file, or a folder of files, that a part of a model was made with.</summary>
internal sealed record CardFile
{
    /// <summary>The name, without a path of the machine.</summary>
    public required string Name { get; init; }

    /// <summary>What it was used for.</summary>
    public required CardUse Use { get; init; }

    /// <summary>What the corpus is called; null where nobody knows.</summary>
    public string? Corpus { get; init; }

    /// <summary>Its licence; null where nobody knows.</summary>
    public string? Licence { get; init; }

    /// <summary>Length in bytes; of a folder that of all its files together.</summary>
    public required long Bytes { get; init; }

    /// <summary>SHA-256 in lower-case hexadecimals; of a folder that of its files' names and hashes, as <see cref="Fingerprint"/> says.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Number of labelled rows; null for a file of another kind.</summary>
    public int? Rows { get; init; }

    /// <summary>Number of documents that the rows are of; null for a file of another kind.</summary>
    public int? Documents { get; init; }

    /// <summary>Number of rows of each label, in ordinal order; empty for a file of another kind.</summary>
    public IReadOnlyList<(string Label, int Rows)> Labels { get; init; } = [];
}
