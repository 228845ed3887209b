using Stance.Attributions;
using Stance.Speakers;
using Stance.Text;

namespace Stance.Targets;

/// <summary>
/// A statement with a stance as target rules see it: its words, and who does what they say. For one thread.
/// </summary>
internal sealed class StanceAct
{
    /// <summary>No such token.</summary>
    public const int None = -1;

    private const int MaxSteps = 3;
    private const int MaxBefore = 24;
    private const double LeastConfidence = 0.5;

    private static readonly WordSet Reporting = WordSet.Read("reporting_words");

    private readonly ResolvedSources _sources;
    private readonly int _index;

    /// <param name="sources">The document's attributions.</param>
    /// <param name="index">Index of the statement among them.</param>
    /// <param name="label">The stance.</param>
    public StanceAct(ResolvedSources sources, int index, StanceLabel label)
    {
        _sources = sources;
        _index = index;
        Document = sources.Discourse.Document;
        Attribution = sources.Attributions[index].Attribution;
        Speaker = new(sources, index);
        Label = label;
    }

    public Document Document { get; }

    public Attribution Attribution { get; }

    public ActSpeaker Speaker { get; }

    public StanceLabel Label { get; }

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

    // Nobody is marked as the source, so that it may be the subject of the sentence: "The envoy condemned the raid".
    private bool IsNarrated => Attribution.Cue is null && Attribution.Source is null;

    public bool IsInCue(int token) => Attribution.Cue is { } cue && cue.Contains(token);

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

    /// <summary>Whether it is the speaker, or the speaker's own side, who does what a predicate says: the cue, or a verb with "we" or without subject.</summary>
    public bool IsPerformed(int predicate)
    {
        if (IsInCue(predicate))
        {
            return true;
        }
        int subject = SubjectOf(predicate);
        if (subject < 0)
        {
            // "attacking them is a mistake"
            return !Document.Dependents.Has(predicate, DependencyRelation.Csubj);
        }
        if (IsNarrated && !Document.IsPronoun(subject) && (Reporting.Contains(Document[predicate]) || WordOf(predicate) == TargetWord.Attitude))
        {
            return true;
        }
        // "it is a disgrace": whoever it is, it is not the speaker.
        bool isJudged = Document.Dependents.Has(predicate, DependencyRelation.Cop) && (Document.Is(subject, "it") || Document.Is(subject, "they"));
        return !isJudged && Speaker.IsOwnSide(subject);
    }

    /// <summary>Whether a predicate has an empty subject and a clause in its place: "it is a shame that ...", "you could say that ...".</summary>
    public bool IsExpletive(int predicate)
    {
        int subject = SubjectOf(predicate);
        if (subject < 0)
        {
            return false;
        }
        bool hasClause = Document.Dependents.Clause[predicate] >= 0;
        return Document.Relations[subject] == DependencyRelation.Expl
            || (hasClause && Document.Is(subject, "you"))
            || (Document.Is(subject, "it") && (hasClause || HasOtherClause(predicate)));
    }

    /// <summary>Who a noun phrase of the statement is; null where nobody knows.</summary>
    public SpeakerIdentity? Identify(TokenRange phrase) => _sources.Identify(_index, phrase);

    /// <summary>Who a name of a person or a state is that a noun is part of, where the noun stands alone; null for any other noun.</summary>
    public SpeakerIdentity? NamedBy(int noun) =>
        !Document.Dependents.Has(noun, DependencyRelation.Conj)
        && _sources.MentionAt(noun) is { Form: MentionForm.Head, Term: not CountryTerm.Demonym, Member.Kind: SpeakerKind.Person or SpeakerKind.Government } mention
            ? SpeakerIdentity.Of(mention.Member)
            : null;

    /// <summary>Whom a pronoun means; null where that is not likely enough, and for "you".</summary>
    public SpeakerIdentity? AntecedentOf(int pronoun) =>
        _sources.Discourse.AntecedentOf(_index, pronoun, "pronoun") is { Confidence: >= LeastConfidence } antecedent ? antecedent.Identity : null;

    /// <summary>Who a noun phrase is by nothing but its words.</summary>
    public SpeakerIdentity Describe(TokenRange phrase) => DescriptionRule.Describe(_sources.Discourse, SourcePhrase.Create(_sources.Discourse, _index, phrase));

    /// <summary>The names that lie in a range of tokens.</summary>
    public ReadOnlySpan<Mention> MentionsIn(TokenRange tokens) => _sources.Discourse.MentionsIn(tokens).Span;

    // A date line before the subject, or "that" taken for one, is a first subject that is none.
    private int Nearest(int predicate, int subject)
    {
        for (int t = predicate - 1; t > Math.Max(subject, predicate - MaxBefore); t--)
        {
            if (Document.Heads[t] == predicate && Document.Relations[t] == Document.Relations[subject])
            {
                return t;
            }
        }
        return subject;
    }

    // "it is a shame to", "it is for you to"
    private bool HasOtherClause(int predicate) =>
        Document.Dependents.Has(predicate, DependencyRelation.Csubj)
        || (Document.Dependents.Has(predicate, DependencyRelation.Cop)
            && (Document.Dependents.Has(predicate, DependencyRelation.Advcl) || Document.Dependents.Has(predicate, DependencyRelation.Acl)));
}
