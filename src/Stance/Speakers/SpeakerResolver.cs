using Stance.Attributions;
using Stance.Text;

namespace Stance.Speakers;

/// <summary>Resolves the source of each attribution to one speaker. Immutable; any number of threads.</summary>
internal sealed class SpeakerResolver
{
    // In order: the first rule that applies decides.
    private static readonly ISpeakerRule[] Rules =
    [
        new AuthorRule(), new InheritedRule(), new OfficeHolderPronounRule(), new PronounRule(), new RelativeRule(), new CoordinationRule(), new OfficeRule(),
        new NameRule(), new CountryRule(), new KinshipRule(), new RoleRule(), new DocumentRule(), new GroupRule(), new DescriptionRule(),
    ];

    private readonly KnownSpeakers _known;
    private readonly IAntecedentChooser _antecedents;

    /// <param name="registry">Who is known beyond the document.</param>
    /// <param name="antecedents">Chooses whom pronouns mean; null for the nearest.</param>
    public SpeakerResolver(SpeakerRegistry registry, IAntecedentChooser? antecedents)
    {
        _known = registry == SpeakerRegistry.BuiltIn ? KnownSpeakers.BuiltIn : new(registry);
        _antecedents = antecedents ?? new NearestAntecedent();
    }

    /// <summary>One resolved attribution for each, in the same order; attributions of one speaker share the instance.</summary>
    /// <param name="document">The document.</param>
    /// <param name="attributions">In text order.</param>
    /// <param name="date">When the document was written; null to look for a date in its text.</param>
    public ResolvedAttribution[] Resolve(Document document, Attribution[] attributions, DateOnly? date = null) =>
        attributions.Length == 0 ? [] : Read(document, attributions, date).Attributions;

    /// <summary>The same, with what is then known of everybody else whom the document mentions.</summary>
    /// <param name="document">The document.</param>
    /// <param name="attributions">In text order.</param>
    /// <param name="date">When the document was written; null to look for a date in its text.</param>
    public ResolvedSources Read(Document document, Attribution[] attributions, DateOnly? date = null) =>
        Read(document, attributions, Background.Of(document.Text, date));

    /// <summary>The same for a part of a document.</summary>
    /// <param name="document">The part.</param>
    /// <param name="attributions">In text order.</param>
    /// <param name="background">What is known of the document; not changed.</param>
    public ResolvedSources Read(Document document, Attribution[] attributions, Background background)
    {
        var discourse = new Discourse(document, attributions, Rules, _known, background, _antecedents);
        var resolutions = new Resolution[attributions.Length];
        for (int i = 0; i < attributions.Length; i++)
        {
            resolutions[i] = discourse.Resolve(i);
        }
        Speaker[] speakers = SpeakersOf(document, attributions, resolutions);
        var resolved = new ResolvedAttribution[attributions.Length];
        for (int i = 0; i < attributions.Length; i++)
        {
            resolved[i] = new(document, attributions[i], speakers[i], resolutions[i].Reason, resolutions[i].Confidence);
        }
        return new(discourse, resolved);
    }

    // Two unnamed sources are not known to be one, but a statement that inherits one has the same.
    private Speaker[] SpeakersOf(Document document, Attribution[] attributions, Resolution[] resolutions)
    {
        var indices = new Dictionary<(string? Name, SpeakerKind Kind, int Unnamed), int>();
        var mentions = new List<List<TextSpan>>();
        var keys = new int[attributions.Length];
        var unnamed = new int[attributions.Length];
        for (int i = 0; i < attributions.Length; i++)
        {
            SpeakerIdentity identity = resolutions[i].Identity;
            int from = attributions[i].InheritsFrom;
            bool isUnnamed = identity.Name is null && identity.Kind != SpeakerKind.Author;
            unnamed[i] = !isUnnamed ? -1 : from >= 0 && from < i ? unnamed[from] : i;
            var key = (Spelling.Fold(identity.Name), identity.Kind, unnamed[i]);
            if (!indices.TryGetValue(key, out keys[i]))
            {
                keys[i] = indices[key] = mentions.Count;
                mentions.Add([]);
            }
            if (attributions[i].Source is { } source)
            {
                Insert(document.SpanOf(source), mentions[keys[i]]);
            }
        }
        var speakers = new Speaker?[mentions.Count];
        var result = new Speaker[attributions.Length];
        for (int i = 0; i < attributions.Length; i++)
        {
            SpeakerIdentity identity = resolutions[i].Identity;
            result[i] = speakers[keys[i]] ??= new(identity.Name, identity.Kind, _known.IdOf(identity), mentions[keys[i]].ToArray());
        }
        return result;
    }

    // Each once, by start. Attributions come in text order, so that the place is the last one or near it.
    private static void Insert(TextSpan mention, List<TextSpan> mentions)
    {
        int place = mentions.Count;
        while (place > 0 && mentions[place - 1].Start > mention.Start)
        {
            place--;
        }
        for (int i = place - 1; i >= 0 && mentions[i].Start == mention.Start; i--)
        {
            if (mentions[i] == mention)
            {
                return;
            }
        }
        mentions.Insert(place, mention);
    }
}
