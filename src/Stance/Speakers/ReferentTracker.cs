using System.Buffers;
using Stance.Attributions;
using Stance.Text;

namespace Stance.Speakers;

/// <summary>
/// Reads a text from start to end and keeps who was talked of where: names, nouns, and pronouns with whom they mean, so that "he" after
/// "he" has a near antecedent. For one thread.
/// </summary>
internal sealed class ReferentTracker : IDisposable
{
    private const int MaxCandidates = 20;
    private const int MaxOccurrencesBack = 80;
    private const int MaxSentencesBack = 12;
    private const int RecentSentences = 3;
    private const int HeadlineSentences = 2;
    private const int SentencesBelowHeadline = 3;
    private const int MaxTitleTokens = 12;
    private const int MaxMentionsAhead = 16;
    private const int MaxNameTokens = 8;
    private const int MaxStatementsBack = 12;
    private const int KeptSpeakers = 3;

    private readonly Cast _cast;
    private readonly IAntecedentChooser _chooser;
    private readonly OccurrenceList _occurrences = new();
    private readonly Dictionary<CastMember, Referent> _members = [];
    private readonly Dictionary<string, Referent> _unknownNames = new(StringComparer.Ordinal);
    private readonly Dictionary<uint, Referent> _nouns = [];
    private readonly List<(Referent Referent, int Sentence)> _speakers = [];
    private readonly Referent?[] _sources;
    private readonly Candidate[] _candidates = ArrayPool<Candidate>.Shared.Rent(MaxCandidates);
    private readonly int[] _rows = ArrayPool<int>.Shared.Rent((MaxCandidates + 1) * CandidateInput.Slots);
    private readonly Dictionary<int, Antecedent> _antecedents = [];
    private readonly double[] _probabilities = new double[MaxCandidates + 1];
    private readonly int _mostMentions;
    private int _sentence;

    private ReferentTracker(Document document, Cast cast, Attribution[] attributions, IAntecedentChooser chooser)
    {
        Document = document;
        Places = new(document, attributions);
        _cast = cast;
        _chooser = chooser;
        _sources = new Referent?[attributions.Length];
        foreach (Mention mention in cast.Mentions)
        {
            _mostMentions = mention.Member.Kind == SpeakerKind.Person ? Math.Max(_mostMentions, mention.Member.Mentions) : _mostMentions;
        }
    }

    public Document Document { get; }

    public StatementPlaces Places { get; }

    /// <summary>Reads a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cast">Whom it names.</param>
    /// <param name="attributions">Who says what in it, as far as the spans tell.</param>
    /// <param name="chooser">Chooses whom each anaphor means.</param>
    public static TrackedReferents Track(Document document, Cast cast, Attribution[] attributions, IAntecedentChooser chooser)
    {
        using var tracker = new ReferentTracker(document, cast, attributions, chooser);
        tracker.Run();
        return new(tracker._antecedents, tracker._occurrences.ToArray());
    }

    /// <summary>Reads a document for whom each anaphor means, by its token, and nothing else.</summary>
    /// <inheritdoc cref="Track"/>
    public static IReadOnlyDictionary<int, Antecedent> FindAntecedents(Document document, Cast cast, Attribution[] attributions, IAntecedentChooser chooser)
    {
        using var tracker = new ReferentTracker(document, cast, attributions, chooser);
        tracker.Run();
        return tracker._antecedents;
    }

    /// <summary>Gives its memory back.</summary>
    public void Dispose()
    {
        Places.Dispose();
        _occurrences.Dispose();
        // Cleared, as they refer to the document.
        ArrayPool<Candidate>.Shared.Return(_candidates, clearArray: true);
        ArrayPool<int>.Shared.Return(_rows);
    }

    /// <summary>0 for whoever spoke last, 1 and 2 for those before, 3 for nobody who spoke lately.</summary>
    /// <param name="referent">The referent.</param>
    /// <param name="since">The number of sentences since then.</param>
    public uint SpeakerRank(Referent referent, out int since)
    {
        uint rank = 0;
        Referent? last = null;
        for (int i = _speakers.Count - 1; i >= Math.Max(0, _speakers.Count - MaxStatementsBack) && rank < KeptSpeakers; i--)
        {
            if (_speakers[i].Referent == referent)
            {
                since = _sentence - _speakers[i].Sentence;
                return rank;
            }
            rank += _speakers[i].Referent != last ? 1u : 0u;
            last = _speakers[i].Referent;
        }
        since = 0;
        return KeptSpeakers;
    }

    /// <summary>
    /// How a token stands in what is said: 0 in no statement, 1 quoted, 4 not; each by the referent, plus 1 by somebody else, plus 2 by a
    /// speaker not yet known.
    /// </summary>
    public uint QuotationView(int token, Referent? referent)
    {
        int statement = Places.ContentOf(token);
        if (statement < 0)
        {
            return 0;
        }
        Referent? speaker = _sources[statement] ?? Named(Places.HeadsOfSources[statement]);
        return (Places.IsQuoted(token) ? 1u : 4u) + (speaker is null ? 2u : speaker == referent ? 0u : 1u);
    }

    /// <summary>How much of the text is about a referent: 0 for the person mentioned most, up to 3.</summary>
    public uint ShareOf(Referent referent) => referent.Member is not { } member ? 4u
        : member.Mentions >= _mostMentions ? 0u
        : 2 * member.Mentions >= _mostMentions ? 1u
        : member.Mentions > 1 ? 2u
        : 3u;

    /// <summary>How well a noun that points back fits what the text says of a referent: 0 for pronouns, 1 where it says nothing, 2 the same word, 3 the same office, 4 other words.</summary>
    public uint RoleMatch(in Anaphor anaphor, Referent referent)
    {
        if (anaphor.Kind is not (AnaphorKind.Role or AnaphorKind.Group))
        {
            return 0;
        }
        if (referent.Noun >= 0)
        {
            return Document.Words.Lower[referent.Noun] == Document.Words.Lower[anaphor.Token] ? 2u : 4u;
        }
        if (referent.Member is not { } member)
        {
            return 1;
        }
        string noun = Document.Fold(anaphor.Token);
        if (member.Kind != SpeakerKind.Person)
        {
            return member.Name.Contains(noun, StringComparison.OrdinalIgnoreCase) ? 2u : 4u;
        }
        var role = new Role(noun, [], null);
        uint match = member.Roles.Count == 0 ? 1u : 4u;
        foreach (Role other in member.Roles)
        {
            match = other.Noun == noun ? 2u : match != 2 && other.Office == role.Office ? 3u : match;
        }
        return match;
    }

    private void Run()
    {
        int next = 0;
        for (int t = 0; t < Document.Tokens.Length; t++)
        {
            _sentence = Document.SentenceOfToken[t];
            while (next < _cast.Mentions.Length && _cast.Mentions[next].Tokens.First < t)
            {
                next++;
            }
            if (next < _cast.Mentions.Length && _cast.Mentions[next].Tokens.First == t)
            {
                Mention mention = _cast.Mentions[next];
                if (mention.Term != CountryTerm.Demonym)
                {
                    Add(OccurrenceOf(mention));
                }
                t = Math.Max(t, mention.Tokens.End - 1);
            }
            else if (Anaphor.PronounAt(Document, t) is { } pronoun)
            {
                ReadPronoun(pronoun);
            }
            else if (Document.IsNoun(t))
            {
                t = ReadNoun(t);
            }
        }
    }

    private Occurrence OccurrenceOf(Mention mention)
    {
        int head = StatementPlaces.HeadOf(Document, mention.Tokens);
        OccurrenceForm form = mention.Form switch
        {
            MentionForm.Possessor => OccurrenceForm.Possessor,
            MentionForm.Modifier => OccurrenceForm.Modifier,
            _ => OccurrenceForm.Name,
        };
        return new(head, mention.Tokens, ReferentOf(mention.Member), form, ClausePosition.Of(Document, head));
    }

    private Referent ReferentOf(CastMember member)
    {
        if (!_members.TryGetValue(member, out Referent? referent))
        {
            Gender gender = member.Gender;
            bool isSure = gender != Gender.Unknown;
            if (!isSure && member.Person is { } person)
            {
                string given = person.IsFull ? person.Given : person.Family;
                gender = PersonName.LikelyGenderOf(given);
                isSure = person.IsFull && gender != Gender.Unknown;
                gender = gender == Gender.Unknown && person.IsFull ? GivenNameEndings.GenderOf(given) : gender;
            }
            bool isShortName = member.Kind == SpeakerKind.Organization && member.Name.Length > 3 && !member.Name.Contains(' ', StringComparison.Ordinal) && char.IsLower(member.Name[2]);
            _members[member] = referent = new(member.Kind, member) { Gender = gender, IsShortName = isShortName, IsGenderSure = isSure };
        }
        return referent;
    }

    // Whom the name at a token names, before the text is read as far.
    private Referent? Named(int token)
    {
        if (token < 0)
        {
            return null;
        }
        int i = _cast.FirstMentionFrom(token + 1) - 1;
        return i >= 0 && _cast.Mentions[i].Tokens.Contains(token) ? ReferentOf(_cast.Mentions[i].Member) : null;
    }

    private void Add(in Occurrence occurrence)
    {
        Referent referent = occurrence.Referent;
        referent.Token = referent.Token < 0 ? occurrence.Token : referent.Token;
        referent.Count++;
        _occurrences.Add(occurrence);
        int statement = Places.SourceOf(occurrence.Token);
        if (statement >= 0)
        {
            _sources[statement] = referent;
            _speakers.Add((referent, _sentence));
        }
    }

    private Referent? Resolve(in Anaphor anaphor)
    {
        int count = Collect(anaphor);
        ReadOnlySpan<Candidate> candidates = _candidates.AsSpan(0, count);
        for (int i = 0; i < count; i++)
        {
            CandidateInput.Read(this, anaphor, candidates[i], _rows.AsSpan(i * CandidateInput.Slots, CandidateInput.Slots));
        }
        CandidateInput.ReadNone(this, anaphor, candidates, _rows.AsSpan(count * CandidateInput.Slots, CandidateInput.Slots));
        Span<double> probabilities = _probabilities.AsSpan(0, count + 1);
        _chooser.Choose(anaphor, candidates, _rows.AsSpan(0, (count + 1) * CandidateInput.Slots), probabilities);
        int best = count;
        int named = count;
        for (int i = 0; i < count; i++)
        {
            bool isNamed = candidates[i].Referent is not { Member: null, Noun: < 0 };
            best = probabilities[i] > probabilities[best] ? i : best;
            named = isNamed && probabilities[i] > (named == count ? 0 : probabilities[named]) ? i : named;
        }
        Referent? chosen = best < count ? candidates[best].Referent : null;
        _antecedents[anaphor.Token] = named < count ? new(chosen, candidates[named].Referent, probabilities[named]) : new(chosen, null, 0);
        return chosen;
    }

    private void ReadPronoun(in Anaphor anaphor)
    {
        // Somebody unknown stays the same for the pronouns that follow.
        Referent referent = Resolve(anaphor)
            ?? new(anaphor.Kind == AnaphorKind.Person ? SpeakerKind.Person : SpeakerKind.Anonymous, null) { Gender = anaphor.Gender, IsPlural = anaphor.Kind == AnaphorKind.They };
        referent.PronounVotes += anaphor.Gender switch { Gender.Male => 1, Gender.Female => -1, _ => 0 };
        Add(new(anaphor.Token, new(anaphor.Token, anaphor.Token + 1), referent, OccurrenceForm.Pronoun, anaphor.Position));
    }

    // The candidates, nearest first.
    private int Collect(in Anaphor anaphor)
    {
        int count = 0;
        int order = 0;
        int orderSentence = -1;
        for (int i = _occurrences.Count - 1, n = 0; i >= 0 && n < MaxOccurrencesBack; i--, n++)
        {
            ref readonly Occurrence occurrence = ref _occurrences[i];
            int sentence = Document.SentenceOfToken[occurrence.Token];
            if (_sentence - sentence > MaxSentencesBack)
            {
                break;
            }
            if (!Agrees(anaphor, occurrence.Referent))
            {
                continue;
            }
            int known = IndexOf(occurrence.Referent, count);
            int recent = _sentence - sentence <= RecentSentences ? 1 : 0;
            if (known >= 0)
            {
                _candidates[known] = _candidates[known] with { Recent = _candidates[known].Recent + recent };
                continue;
            }
            if (count == MaxCandidates)
            {
                continue;
            }
            if (sentence != orderSentence)
            {
                orderSentence = sentence;
                order = count;
            }
            // Those of one sentence that come later in this loop stand before it.
            for (int c = order; c < count; c++)
            {
                _candidates[c] = _candidates[c] with { Order = _candidates[c].Order + 1 };
            }
            _candidates[count] = new(occurrence.Referent, occurrence, count, 0, recent);
            count++;
        }
        return Ahead(anaphor, count);
    }

    // "As she left, Moss said": the name may follow in the same sentence.
    private int Ahead(in Anaphor anaphor, int count)
    {
        // A headline's "he" is named in the text below it.
        int last = _sentence < HeadlineSentences && count == 0 ? Math.Min(_sentence + SentencesBelowHeadline, Document.Sentences.Length - 1) : _sentence;
        int end = Document.Sentences[last].Tokens.End;
        int first = _cast.FirstMentionFrom(anaphor.Token);
        for (int i = first; i < Math.Min(first + MaxMentionsAhead, _cast.Mentions.Length) && _cast.Mentions[i].Tokens.First < end; i++)
        {
            if (_cast.Mentions[i].Term == CountryTerm.Demonym)
            {
                continue;
            }
            Occurrence occurrence = OccurrenceOf(_cast.Mentions[i]);
            if (!Agrees(anaphor, occurrence.Referent))
            {
                continue;
            }
            int known = IndexOf(occurrence.Referent, count);
            Occurrence? next = Document.SentenceOfToken[occurrence.Token] == _sentence ? occurrence : null;
            if (known >= 0)
            {
                _candidates[known] = _candidates[known] with { Next = _candidates[known].Next ?? next };
            }
            else if (count < MaxCandidates)
            {
                _candidates[count] = new(occurrence.Referent, occurrence, count, 0, 0) { Next = next };
                count++;
            }
        }
        return count;
    }

    private int IndexOf(Referent referent, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (_candidates[i].Referent == referent)
            {
                return i;
            }
        }
        return -1;
    }

    private static bool Agrees(in Anaphor anaphor, Referent referent) => anaphor.Kind switch
    {
        // A short name that the tagger takes for a company or a place may be somebody's.
        AnaphorKind.Person => referent.Kind == SpeakerKind.Person || referent.IsShortName,
        AnaphorKind.Role => referent is { Kind: SpeakerKind.Person, Member: not null },
        AnaphorKind.Group => referent.Member is { Kind: SpeakerKind.Organization or SpeakerKind.Government },
        AnaphorKind.They => referent.Kind is SpeakerKind.Organization or SpeakerKind.Government || referent.IsPlural,
        AnaphorKind.It => referent.Kind != SpeakerKind.Person && !referent.IsPlural,
        _ => true,
    };

    // Returns the last token that was read.
    private int ReadNoun(int token)
    {
        if (Document.IsProperNoun(token) && Spelling.IsCapitalized(Document[token]))
        {
            return ReadUnknownName(token);
        }
        bool isPlural = Document.PartsOfSpeech[token] == PartOfSpeech.NNS;
        if (IsPartOfName(token))
        {
            return token;
        }
        uint word = Document.Words.Lower[token];
        NounClass noun = isPlural ? NounClass.None : NounClasses.Of(word);
        if (!isPlural && noun == NounClass.None)
        {
            return token;
        }
        SpeakerKind kind = isPlural || noun == NounClass.Document ? SpeakerKind.Anonymous : noun == NounClass.Organization ? SpeakerKind.Organization : SpeakerKind.Person;
        bool isDefinite = Document.Dependents.Determiner[token] is >= 0 and int determiner && (Document.Is(determiner, "the") || Document.Is(determiner, "this") || Document.Is(determiner, "that"));
        Gender gender = noun == NounClass.Man ? Gender.Male : noun == NounClass.Woman ? Gender.Female : Gender.Unknown;
        var position = ClausePosition.Of(Document, token);
        Referent? referent = null;
        if (isDefinite && !isPlural && noun != NounClass.Document)
        {
            referent = Resolve(new(token, kind == SpeakerKind.Person ? AnaphorKind.Role : AnaphorKind.Group, gender, position));
        }
        else if (isDefinite)
        {
            _nouns.TryGetValue(word, out referent);
        }
        referent ??= _nouns[word] = new(kind, null) { IsPlural = isPlural, Noun = token, Gender = gender };
        Add(new(token, new(token, token + 1), referent, OccurrenceForm.Noun, position));
        return token;
    }

    // "spokesman" in "spokesman Peter Reid" and "the mayor, Ada Moss", "senator" in "Reid is a senator".
    private bool IsPartOfName(int token)
    {
        DependencyRelation relation = Document.Relations[token];
        if (relation is DependencyRelation.Compound or DependencyRelation.Flat or DependencyRelation.Appos or DependencyRelation.Amod
            || Document.Dependents.Has(token, DependencyRelation.Cop))
        {
            return true;
        }
        int next = _cast.FirstMentionFrom(token + 1);
        return next < _cast.Mentions.Length && _cast.Mentions[next] is var name && name.Tokens.First - token <= MaxTitleTokens
            && Document.SentenceOfToken[name.Tokens.First] == _sentence
            && (Document.Heads[StatementPlaces.HeadOf(Document, name.Tokens)] == token || IsRoleOf(token, name));
    }

    // "the director of national security, Ada Moss": a role that the text gives to the name after it.
    private bool IsRoleOf(int token, Mention name)
    {
        if (name.Member.Roles.Count == 0)
        {
            return false;
        }
        for (int t = token + 1; t < name.Tokens.First; t++)
        {
            if (Document.IsFiniteVerb(t))
            {
                return false;
            }
        }
        string noun = Document.Fold(token);
        return name.Member.Roles.Exists(role => role.Noun == noun);
    }

    // A name that the tagger did not see: somebody all the same.
    private int ReadUnknownName(int token)
    {
        // The text may be one endless line of names.
        int i = _cast.FirstMentionFrom(token);
        int limit = Math.Min(token + MaxNameTokens, Document.Sentences[_sentence].Tokens.End);
        limit = i < _cast.Mentions.Length ? Math.Min(limit, Math.Max(token + 1, _cast.Mentions[i].Tokens.First)) : limit;
        int end = token + 1;
        while (end < limit && Document.IsProperNoun(end) && Spelling.IsCapitalized(Document[end]))
        {
            end++;
        }
        var tokens = new TokenRange(token, end);
        string text = Document.TextOf(tokens);
        string first = Document.Fold(token);
        Referent? referent = _cast.Find(Spelling.Fold(text)) is { } member ? ReferentOf(member) : null;
        if (referent is null && !_unknownNames.TryGetValue(text, out referent))
        {
            bool isPerson = !Document.IsInEntity(token) || PersonName.IsGivenName(first);
            _unknownNames[text] = referent = new(isPerson ? SpeakerKind.Person : SpeakerKind.Anonymous, null) { Noun = token, IsShortName = end - token < 3, Gender = PersonName.LikelyGenderOf(first) };
        }
        int head = StatementPlaces.HeadOf(Document, tokens);
        Add(new(head, tokens, referent, OccurrenceForm.Name, ClausePosition.Of(Document, head)));
        return end - 1;
    }
}
