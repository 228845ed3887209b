using Stance.Text;

namespace Stance;

/// <summary>Who holds a statement: one identity, however the text refers to it. Statements of one speaker share the instance. Immutable.</summary>
public sealed class Speaker
{
    internal Speaker(string? name, SpeakerKind kind, string? id, IReadOnlyList<TextSpan> mentions)
    {
        Name = name;
        Kind = kind;
        Id = id;
        Mentions = mentions;
    }

    /// <summary>The canonical name ("Chang Ho-jin", "South Korea"), a description without article for an unnamed source, null where the text has none.</summary>
    public string? Name { get; }

    /// <summary>What the speaker is.</summary>
    public SpeakerKind Kind { get; }

    /// <summary>Identifier in the <see cref="SpeakerRegistry"/>, or the name there of an entry without one; null where the registry does not know this speaker.</summary>
    public string? Id { get; }

    /// <summary>Where the document's statements mention this speaker as their source, in text order; UTF-16 units.</summary>
    public IReadOnlyList<TextSpan> Mentions { get; }

    /// <inheritdoc/>
    public override string ToString() => Name ?? "(unnamed)";
}
