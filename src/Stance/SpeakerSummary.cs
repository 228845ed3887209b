namespace Stance;

/// <summary>What a corpus has of one speaker. Immutable.</summary>
public sealed class SpeakerSummary
{
    internal SpeakerSummary(
        string? name,
        SpeakerKind kind,
        string? id,
        IReadOnlyList<string> aliases,
        IReadOnlyDictionary<StanceLabel, int> stances,
        int documents,
        string firstDocument,
        string lastDocument)
    {
        Name = name;
        Kind = kind;
        Id = id;
        Aliases = aliases;
        Stances = stances;
        Statements = stances.Values.Sum();
        Documents = documents;
        FirstDocument = firstDocument;
        LastDocument = lastDocument;
    }

    /// <summary>
    /// The most frequent spelling of the name, a full one where a person has any; a description for an unnamed speaker; null for the author
    /// and for all unnamed speakers together.
    /// </summary>
    public string? Name { get; }

    /// <summary>What the speaker is.</summary>
    public SpeakerKind Kind { get; }

    /// <summary>Identifier in the registry that knows this speaker; null where none does.</summary>
    public string? Id { get; }

    /// <summary>
    /// What the documents call the speaker beside <see cref="Name"/>: other spellings of the name, then sources as written (white space as single
    /// spaces), the most frequent of each first. Without pronouns and very long sources; at most some hundred.
    /// </summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>Number of statements by stance; a label that none has is not in here.</summary>
    public IReadOnlyDictionary<StanceLabel, int> Stances { get; }

    /// <summary>Number of statements.</summary>
    public int Statements { get; }

    /// <summary>Number of documents in which the speaker makes a statement.</summary>
    public int Documents { get; }

    /// <summary>The first document added in which the speaker makes a statement.</summary>
    public string FirstDocument { get; }

    /// <summary>The last document added in which the speaker makes a statement.</summary>
    public string LastDocument { get; }

    /// <inheritdoc/>
    public override string ToString() => Name ?? (Kind == SpeakerKind.Author ? "(author)" : "(unnamed)");
}
