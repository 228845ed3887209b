using Stance.Attributions;
using Stance.Speakers;
using Stance.Text;

namespace Stance.Targets;

/// <summary>Tells who in a statement is its speaker, or on the speaker's own side: these are nobody's target. For one thread.</summary>
internal sealed class ActSpeaker
{
    private readonly ResolvedSources _sources;
    private readonly int _index;
    private readonly SpeakerIdentity _speaker;
    private readonly Document _document;
    private readonly Attribution _attribution;

    /// <param name="sources">The document's attributions.</param>
    /// <param name="index">Index of the statement among them.</param>
    public ActSpeaker(ResolvedSources sources, int index)
    {
        _sources = sources;
        _index = index;
        _speaker = sources.SpeakerOf(index);
        _document = sources.Discourse.Document;
        _attribution = sources.Attributions[index].Attribution;
    }

    /// <summary>Whether somebody is the speaker.</summary>
    public bool Is(SpeakerIdentity? other) =>
        other?.Name is { } name && other.Kind == _speaker.Kind && _speaker.Name is { } own
        && (ReferenceEquals(name, own) || Spelling.Fold(name) == Spelling.Fold(own));

    /// <summary>
    /// Whether somebody who is named is the speaker: only where the source names the speaker too, or there is none. Who is described in the
    /// source is not named in the same statement ("the mayor said Moss was wrong").
    /// </summary>
    public bool IsNamed(SpeakerIdentity? other)
    {
        if (!Is(other) || _attribution.Source is not { } source)
        {
            return Is(other);
        }
        foreach (Mention mention in MentionsIn(source))
        {
            if (mention.Member.Name == other!.Name)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a word can only mean the speaker: it stands in the source, or is "I", or "he" in "he said he would".</summary>
    public bool IsMeant(int token) =>
        (_attribution.Source is { } source && source.Contains(token)) || IsFirstPerson(token) || (_document.IsPronoun(token) && IsMeantByPronoun(token));

    /// <summary>Whether a subject is the speaker or acts for the speaker: "we", "our army", "his country", and for a minister the country by its name.</summary>
    public bool IsOwnSide(int token)
    {
        if (IsMeant(token))
        {
            return true;
        }
        int possessor = _document.Dependent(token, DependencyRelation.NmodPoss);
        if (possessor >= 0 && _document.IsPronoun(possessor) && IsMeant(possessor))
        {
            return true;
        }
        if (_document.IsProperNoun(token))
        {
            return _sources.MentionAt(token) is { } mention && SpeakerIdentity.Of(mention.Member) is var named && (IsNamed(named) || IsOwnCountry(named));
        }
        bool mayBe = _document.Is(token, "it") || TargetWords.Of(_document[token]) == TargetWord.People
            || (_document.IsNoun(token) && Grammar.IsOrganizationNoun(_document.Fold(token)));
        return mayBe && _sources.Identify(_index, TargetPhrase.Of(_document, token)) is { } identity && (Is(identity) || IsOwnCountry(identity));
    }

    private ReadOnlySpan<Mention> MentionsIn(TokenRange tokens) => _sources.Discourse.MentionsIn(tokens).Span;

    // "US" is no "us".
    private bool IsFirstPerson(int token) => _document[token] is
        "I" or "we" or "We" or "us" or "me" or "my" or "our" or "My" or "Our" or "myself" or "ourselves" or "mine" or "ours";

    // In reported speech; between quotation marks the speaker is "I". "He accused him": the object of the cue is another one.
    private bool IsMeantByPronoun(int token)
    {
        bool isObjectOfCue = _document.Relations[token] is DependencyRelation.Obj or DependencyRelation.Obl
            && _attribution.Cue is { } cue && cue.Contains(_document.Heads[token]);
        if (isObjectOfCue || _attribution.Quotation == QuotationKind.Direct || _speaker.Kind == SpeakerKind.Author)
        {
            return false;
        }
        return _document[token] switch
        {
            "it" or "its" or "itself" => _speaker.Kind is SpeakerKind.Government or SpeakerKind.Organization
                && _document.Relations[token] is DependencyRelation.Nsubj or DependencyRelation.NmodPoss,
            "they" or "their" or "themselves" => _speaker.Kind != SpeakerKind.Person,
            "he" or "his" or "him" or "himself" or "she" or "her" or "herself" => Is(_sources.Identify(_index, new(token, token + 1))) || IsSamePronoun(token),
            _ => false,
        };
    }

    // "He said he": whoever it is.
    private bool IsSamePronoun(int token) =>
        _attribution.Source is { Count: 1 } source && _document.IsPronoun(source.First) && _document.Is(source.First, _document[token]);

    private bool IsOwnCountry(SpeakerIdentity identity) => identity is { Kind: SpeakerKind.Government, Name: { } country } && (IsCountryOfSource(country) || IsCountryOfSpeaker(country));

    private bool IsCountryOfSource(string country)
    {
        foreach (Mention mention in MentionsIn(_attribution.Source ?? default))
        {
            if (mention.Member.Kind == SpeakerKind.Government && mention.Member.Name == country)
            {
                return true;
            }
        }
        return false;
    }

    private bool IsCountryOfSpeaker(string country)
    {
        foreach (Speakers.Role role in _speaker.Member?.Roles ?? [])
        {
            if (!role.IsFormer && role.Country == country)
            {
                return true;
            }
        }
        return false;
    }
}
