using Stance.Attributions;
using Stance.Text;

namespace Stance.Speakers;

/// <summary>
/// What is known when a source is resolved: the cast, the attributions and the speakers of those before. Grows from one attribution to the
/// next; for one thread.
/// </summary>
internal sealed class Discourse
{
    private const int MaxDepth = 4;
    private const int EnclosingWindow = 12;
    private const int MaxDescribed = 8;
    private const int MaxSentencesBack = 8;

    private readonly Resolution?[] _resolutions;
    private readonly string[] _heads;

    // The last attribution up to each that has a speaker whom the text mentions; -1 for none.
    private readonly int[] _lastNamed;
    private readonly IReadOnlyList<ISpeakerRule> _rules;
    private readonly Dictionary<string, SpeakerIdentity> _groups = new(StringComparer.Ordinal);

    // Known persons whom the article means and does not name.
    private readonly Dictionary<KnownPerson, CastMember> _unnamed = [];
    private readonly IReadOnlyDictionary<int, Antecedent> _antecedents;
    private GroupPhrases? _groupPhrases;
    private int _depth;

    public Discourse(Document document, Attribution[] attributions, IReadOnlyList<ISpeakerRule> rules, KnownSpeakers known, Background background, IAntecedentChooser chooser)
    {
        Document = document;
        Known = known;
        Date = background.Date;
        Attributions = attributions;
        Cast = CastFinder.Find(document, known, background);
        _antecedents = ReferentTracker.FindAntecedents(document, Cast, attributions, chooser);
        _resolutions = new Resolution?[attributions.Length];
        _heads = new string[attributions.Length];
        _lastNamed = new int[attributions.Length];
        _rules = rules;
    }

    public Document Document { get; }

    public Attribution[] Attributions { get; }

    /// <summary>Who is known beyond the document.</summary>
    public KnownSpeakers Known { get; }

    /// <summary>When the document was written; null where nobody knows.</summary>
    public DateOnly? Date { get; }

    public Cast Cast { get; }

    /// <summary>Resolves one attribution and remembers it. Attributions are resolved in their order.</summary>
    public Resolution Resolve(int attribution)
    {
        SourcePhrase phrase = SourcePhrase.Create(this, attribution, Attributions[attribution].Source);
        Resolution resolution = Resolve(phrase) ?? new(SpeakerIdentity.Unnamed, "unnamed");
        _resolutions[attribution] = resolution;
        _heads[attribution] = phrase.HeadWord;
        _lastNamed[attribution] = resolution.Identity.Name is not null ? attribution : PreviousOf(attribution);
        if (resolution.Identity is { Kind: SpeakerKind.Organization, Name: not null } && !phrase.IsEmpty)
        {
            _groups[phrase.HeadWord] = resolution.Identity;
        }
        return resolution;
    }

    /// <summary>Resolves a phrase, a part of a source perhaps, by the first rule that applies; null where none does.</summary>
    public Resolution? Resolve(SourcePhrase phrase)
    {
        if (_depth >= MaxDepth)
        {
            return null;
        }
        _depth++;
        Resolution? resolution = null;
        for (int i = 0; i < _rules.Count && resolution is null; i++)
        {
            resolution = _rules[i].Resolve(this, phrase);
        }
        _depth--;
        return resolution;
    }

    /// <summary>The speaker of an attribution that was resolved before; null otherwise.</summary>
    public Resolution? ResolutionOf(int attribution) =>
        attribution >= 0 && attribution < _resolutions.Length ? _resolutions[attribution] : null;

    /// <summary>The nearest attribution before this one that has a speaker whom the text mentions; -1 for none.</summary>
    public int PreviousOf(int attribution) => attribution <= 0 ? -1 : _lastNamed[attribution - 1];

    /// <summary>The attribution in whose content this one stands; -1 for none.</summary>
    public int EnclosingOf(int attribution)
    {
        Attribution inner = Attributions[attribution];
        if (inner.Parent >= 0)
        {
            return inner.Parent;
        }
        int token = FirstTokenOf(attribution);
        for (int i = attribution - 1; i >= Math.Max(0, attribution - EnclosingWindow); i--)
        {
            foreach (TokenRange content in Attributions[i].Content)
            {
                if (content.Contains(token))
                {
                    return i;
                }
            }
        }
        return -1;
    }

    /// <summary>The first token of an attribution's source, or cue, or content.</summary>
    public int FirstTokenOf(int attribution)
    {
        Attribution a = Attributions[attribution];
        return a.Source?.First ?? a.Cue?.First ?? (a.Content.Length > 0 ? a.Content[0].First : 0);
    }

    /// <summary>The names that lie in a range of tokens.</summary>
    public ReadOnlyMemory<Mention> MentionsIn(TokenRange tokens)
    {
        int first = Cast.FirstMentionFrom(tokens.First);
        int end = first;
        while (end < Cast.Mentions.Length && Cast.Mentions[end].Tokens.End <= tokens.End)
        {
            end++;
        }
        return Cast.Mentions.AsMemory(first, end - first);
    }

    /// <summary>
    /// The unnamed speaker whose description ended with a phrase's head noun, a few sentences ago: "the officials" are the "port officials"
    /// that spoke before. Null for none.
    /// </summary>
    public SpeakerIdentity? LastDescribed(SourcePhrase phrase)
    {
        int sentence = Document.SentenceOfToken[phrase.Tokens.First];
        for (int i = PreviousOf(phrase.Attribution), n = 0; i >= 0 && n < MaxDescribed; i = PreviousOf(i), n++)
        {
            if (sentence - Attributions[i].Sentence > MaxSentencesBack)
            {
                return null;
            }
            SpeakerIdentity identity = _resolutions[i]!.Value.Identity;
            if (identity is { Kind: SpeakerKind.Anonymous, Name: { } name } && _heads[i] == phrase.HeadWord && name.Contains(' ', StringComparison.Ordinal))
            {
                return identity;
            }
        }
        return null;
    }

    /// <summary>The member of the cast who is a known person, one added for this where the article does not name the person.</summary>
    public CastMember MemberOf(KnownPerson person)
    {
        if (Cast.Find(person) is { } member)
        {
            return member;
        }
        if (!_unnamed.TryGetValue(person, out member))
        {
            _unnamed[person] = member = new(SpeakerKind.Person, person.Name.Text) { Person = person.Name, Gender = person.Gender, Known = person };
        }
        return member;
    }

    /// <summary>The group that a bare noun means, as the article says it in full elsewhere: "the police" are the "Port Vale police". Null for none.</summary>
    public SpeakerIdentity? FullerGroup(SourcePhrase phrase)
    {
        _groupPhrases ??= new(Document);
        return _groupPhrases.Find(phrase.HeadWord, phrase.Tokens.First) is { } tokens
            ? DescriptionRule.Describe(this, SourcePhrase.Create(this, phrase.Attribution, tokens))
            : null;
    }

    /// <summary>
    /// Whom a pronoun or the head of a noun phrase that points back most likely means, be it that it rather means nobody whom the text mentions: a
    /// source is somebody. Null where the token is no such word, or the text mentions nobody who fits.
    /// </summary>
    /// <param name="attribution">The attribution whose source holds the token.</param>
    /// <param name="token">The pronoun or noun.</param>
    /// <param name="reason">The reason that the resolution gives.</param>
    public Resolution? AntecedentOf(int attribution, int token, string reason) =>
        _antecedents.TryGetValue(token, out Antecedent found) && found.Likeliest is { } referent && IdentityOf(attribution, referent) is { } identity
            ? new(identity, reason) { Confidence = found.Probability }
            : null;

    private SpeakerIdentity? IdentityOf(int attribution, Referent referent)
    {
        if (referent.Member is { } member)
        {
            return SpeakerIdentity.Of(member);
        }
        // A description, "the governor", is whoever it would be as a source. Not for ever: "his aide" may be the one whom "his" was taken for.
        return referent.Noun < 0 ? null : Resolve(SourcePhrase.Create(this, attribution, NounPhrase.EndingAt(Document, referent.Noun)))?.Identity;
    }

    /// <summary>The last organization that was a speaker under this head noun: "campaign"; null for none.</summary>
    public SpeakerIdentity? GroupOf(string noun) => _groups.GetValueOrDefault(noun);
}
