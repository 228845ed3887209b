using Stance.Attributions;
using Stance.Speakers;
using Stance.Text;

namespace Stance.Targets;

/// <summary>
/// A statement with a stance as target rules see it: who speaks, and who does what its predicates say. For one thread.
/// </summary>
internal sealed class StanceAct
{
    /// <summary>No such token.</summary>
    public const int None = -1;

    private const int MaxSteps = 3;
    private const int MaxName = 8;
    private const double LeastConfidence = 0.5;

    private static readonly WordSet Reporting = WordSet.Read("reporting_words");

    private readonly ResolvedSources _sources;
    private readonly int _index;
    private readonly SpeakerIdentity _speaker;

    /// <param name="sources">The document's attributions.</param>
    /// <param name="index">Index of the statement among them.</param>
    /// <param name="label">The stance.</param>
    public StanceAct(ResolvedSources sources, int index, StanceLabel label)
    {
        _sources = sources;
        _index = index;
        _speaker = sources.SpeakerOf(index);
        Document = sources.Discourse.Document;
        Attribution = sources.Attributions[index].Attribution;
        Label = label;
    }

    public Document Document { get; }

    public Attribution Attribution { get; }

    public StanceLabel Label { get; }

    /// <summary>Whether nobody is marked as the source, so that it may be the subject of the sentence: "The envoy condemned the raid".</summary>
    public bool IsNarrated => Attribution.Cue is null && Attribution.Source is null;

    public bool IsInCue(int token) => Attribution.Cue is { } cue && cue.Contains(token);

    /// <summary>Who hears the statement: the object of "told" or "warned"; <see cref="None"/> where the text does not say.</summary>
    public int Addressee
    {
        get
        {
            TokenRange cue = Attribution.Cue ?? default;
            for (int t = cue.First; t < cue.End; t++)
            {
                if (WordOf(t) is TargetWord.Address or TargetWord.Accuse && Document.Dependents.Object[t] is >= 0 and int hearer)
                {
                    return hearer;
                }
            }
            return None;
        }
    }

    public bool IsInSource(int token) => Attribution.Source is { } source && source.Contains(token);

    public bool IsInContent(int token)
    {
        foreach (TokenRange piece in Attribution.Content)
        {
            if (piece.Contains(token))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>What a token is to target rules.</summary>
    public TargetWord WordOf(int token) => TargetWords.Of(Document[token]);

    /// <summary>The subject of a predicate, or of the one that it is coordinated with; <see cref="None"/> for none.</summary>
    public int SubjectOf(int predicate)
    {
        for (int steps = 0; steps < MaxSteps && predicate >= 0; steps++)
        {
            if (Document.Dependents.Subject[predicate] is >= 0 and int subject)
            {
                return Nearest(predicate, subject);
            }
            if (Document.Relations[predicate] != DependencyRelation.Conj)
            {
                return None;
            }
            predicate = Document.Heads[predicate];
        }
        return None;
    }

    // A date line before the subject, or "that" taken for one, is a first subject that is none.
    private int Nearest(int predicate, int subject)
    {
        for (int t = predicate - 1; t > subject; t--)
        {
            if (Document.Heads[t] == predicate && Document.Relations[t] == Document.Relations[subject])
            {
                return t;
            }
        }
        return subject;
    }

    /// <summary>Whether it is the speaker, or the speaker's own side, who does what a predicate says: the cue, or a verb with "we" or without subject.</summary>
    public bool IsPerformed(int predicate)
    {
        int subject = SubjectOf(predicate);
        if (IsInCue(predicate) || (IsNarrated && subject >= 0 && !IsPronoun(subject) && (Reporting.Contains(Document[predicate]) || WordOf(predicate) == TargetWord.Attitude)))
        {
            return true;
        }
        // "it is a disgrace": whoever it is, it is not the speaker.
        if (subject < 0)
        {
            // "attacking them is a mistake"
            return !Document.Dependents.Has(predicate, DependencyRelation.Csubj);
        }
        bool isJudged = Document.Dependents.Has(predicate, DependencyRelation.Cop) && Document[subject] is "it" or "It" or "they" or "They";
        return !isJudged && IsOwnSide(subject);
    }

    /// <summary>Whether a predicate has an empty subject and a clause in its place: "it is a shame that ...", "you could say that ...".</summary>
    public bool IsExpletive(int predicate) => SubjectOf(predicate) is >= 0 and int subject
        && (Document.Relations[subject] == DependencyRelation.Expl
            || (Document[subject] is "you" or "You" && Document.Dependents.Clause[predicate] >= 0)
            || (Document[subject] is "it" or "It" && (Document.Dependents.Clause[predicate] >= 0 || Document.Dependents.Has(predicate, DependencyRelation.Csubj)
                || (Document.Dependents.Has(predicate, DependencyRelation.Cop) && (Document.Dependents.Has(predicate, DependencyRelation.Advcl) || Document.Dependents.Has(predicate, DependencyRelation.Acl))))));

    /// <summary>Whether a word can only mean the speaker: it stands in the source, or is "I", or "he" in "he said he would".</summary>
    public bool IsSpeaker(int token) => IsInSource(token) || IsFirstPerson(token) || (IsPronoun(token) && IsSpeakerAsPronoun(token));

    /// <summary>Whether a token is a personal or possessive pronoun.</summary>
    public bool IsPronoun(int token) => Document.PartsOfSpeech[token] is PartOfSpeech.PRP or PartOfSpeech.PRPS;

    /// <summary>Who a noun phrase of the statement is; null where nobody knows.</summary>
    public SpeakerIdentity? Identify(TokenRange phrase) => _sources.Identify(_index, phrase);

    /// <summary>Whom a pronoun means; null where that is not likely enough, and for "you".</summary>
    public SpeakerIdentity? AntecedentOf(int pronoun) =>
        _sources.Discourse.AntecedentOf(_index, pronoun, "pronoun") is { Confidence: >= LeastConfidence } antecedent ? antecedent.Identity : null;

    /// <summary>Who a noun phrase is by nothing but its words.</summary>
    public SpeakerIdentity Describe(TokenRange phrase) => DescriptionRule.Describe(_sources.Discourse, SourcePhrase.Create(_sources.Discourse, _index, phrase));

    /// <summary>The names that lie in a range of tokens.</summary>
    public ReadOnlySpan<Mention> MentionsIn(TokenRange tokens) => _sources.Discourse.MentionsIn(tokens).Span;

    /// <summary>Whether somebody is the speaker.</summary>
    public bool IsSame(SpeakerIdentity? other) =>
        other?.Name is { } name && other.Kind == _speaker.Kind && _speaker.Name is { } own
        && (ReferenceEquals(name, own) || Spelling.Fold(name) == Spelling.Fold(own));

    /// <summary>
    /// Whether somebody who is named is the speaker: only where the source names the speaker too, or there is none. Who is described in the
    /// source is not named in the same statement ("the mayor said Moss was wrong").
    /// </summary>
    public bool IsNamedSpeaker(SpeakerIdentity? other)
    {
        if (!IsSame(other) || Attribution.Source is not { } source)
        {
            return IsSame(other);
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

    private bool IsFirstPerson(int token) => Document[token] is "I" or "we" or "We" or "us" or "me" or "my" or "our" or "My" or "Our" or "myself" or "ourselves" or "mine" or "ours";

    // "we", "our army", "his country", and for a minister his country.
    private bool IsOwnSide(int token)
    {
        if (IsSpeaker(token))
        {
            return true;
        }
        int possessor = Document.Dependent(token, DependencyRelation.NmodPoss);
        if (possessor >= 0 && IsPronoun(possessor) && IsSpeaker(possessor))
        {
            return true;
        }
        if (Document.IsProperNoun(token))
        {
            return NameAt(token) is { } member && SpeakerIdentity.Of(member) is var named && (IsNamedSpeaker(named) || IsOwnCountry(named));
        }
        bool isIt = Document[token] is "it" or "It";
        return (isIt || WordOf(token) == TargetWord.People || (Document.IsNoun(token) && Grammar.IsOrganizationNoun(Document.Fold(token))))
            && Identify(TargetPhrase.Of(Document, token)) is { } identity && (IsSame(identity) || IsOwnCountry(identity));
    }

    private bool IsOwnCountry(SpeakerIdentity identity) => identity is { Kind: SpeakerKind.Government, Name: { } country } && IsCountryOfSpeaker(country);

    // Whom the name means that a token is part of; null for none.
    private CastMember? NameAt(int token)
    {
        TokenRange around = new(Math.Max(0, token - MaxName), Math.Min(Document.Tokens.Length, token + MaxName));
        foreach (Mention mention in MentionsIn(around))
        {
            if (mention.Tokens.Contains(token))
            {
                return mention.Member;
            }
        }
        return null;
    }

    private bool IsCountryOfSpeaker(string country)
    {
        if (Attribution.Source is { } source)
        {
            foreach (Mention mention in MentionsIn(source))
            {
                if (mention.Member.Kind == SpeakerKind.Government && mention.Member.Name == country)
                {
                    return true;
                }
            }
        }
        foreach (Speakers.Role role in _speaker.Member?.Roles ?? [])
        {
            if (!role.IsFormer && role.Country == country)
            {
                return true;
            }
        }
        return false;
    }

    // "He said he would": in reported speech; between quotation marks the speaker is "I". "He accused him": the object of the cue is another one.
    private bool IsSpeakerAsPronoun(int token)
    {
        if ((Document.Relations[token] is DependencyRelation.Obj or DependencyRelation.Obl && IsInCue(Document.Heads[token])) || Attribution.Quotation == QuotationKind.Direct || _speaker.Kind == SpeakerKind.Author)
        {
            return false;
        }
        return Document[token] switch
        {
            "it" or "its" or "itself" => _speaker.Kind is SpeakerKind.Government or SpeakerKind.Organization && Document.Relations[token] is DependencyRelation.Nsubj or DependencyRelation.NmodPoss,
            "they" or "their" or "themselves" => _speaker.Kind != SpeakerKind.Person,
            "he" or "his" or "him" or "himself" or "she" or "her" or "herself" =>
                IsSame(_sources.Identify(_index, new(token, token + 1))) || (Attribution.Source is { Count: 1 } own && IsPronoun(own.First) && Document.Is(own.First, Document[token])),
            _ => false,
        };
    }
}
