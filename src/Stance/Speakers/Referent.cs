namespace Stance.Speakers;

/// <summary>
/// Somebody whom a text talks about (a discourse referent, Karttunen 1976): a member of the cast, or whoever a noun phrase without a name
/// describes. Grows while its text is read; for one thread.
/// </summary>
/// <param name="kind">What it is; anonymous for persons and groups without a name.</param>
/// <param name="member">Whom the text names; null for a description.</param>
internal sealed class Referent(SpeakerKind kind, CastMember? member)
{
    public SpeakerKind Kind { get; } = kind;

    public CastMember? Member { get; } = member;

    /// <summary>Which of "he" and "she" fits, by name, title or noun.</summary>
    public Gender Gender { get; init; }

    /// <summary>Whether the gender is known from more than a word that may be a family name.</summary>
    public bool IsGenderSure { get; init; }

    /// <summary>Whether a plural noun describes it.</summary>
    public bool IsPlural { get; init; }

    /// <summary>Whether it is a name of a word or two that may be a person's, though the tagger says otherwise.</summary>
    public bool IsShortName { get; init; }

    /// <summary>The token that first describes it; -1 for a member of the cast and for somebody known by pronouns alone.</summary>
    public int Noun { get; init; } = -1;

    /// <summary>Number of mentions so far, pronouns among them.</summary>
    public int Count { get; set; }

    /// <summary>The token of the first mention; -1 before it.</summary>
    public int Token { get; set; } = -1;

    /// <summary>How often a pronoun of each gender was taken for it: males minus females.</summary>
    public int PronounVotes { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Member?.Name ?? "";
}
