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
        var mentions = new Dictionary<(string?, SpeakerKind, int), List<TextSpan>>();
        var keys = new (string?, SpeakerKind, int)[attributions.Length];
        for (int i = 0; i < attributions.Length; i++)
        {
            SpeakerIdentity identity = resolutions[i].Identity;
            int from = attributions[i].InheritsFrom;
            bool isUnnamed = identity.Name is null && identity.Kind != SpeakerKind.Author;
            keys[i] = (Spelling.Fold(identity.Name), identity.Kind, !isUnnamed ? -1 : from >= 0 && from < i ? keys[from].Item3 : i);
            if (!mentions.TryGetValue(keys[i], out List<TextSpan>? spans))
            {
                mentions[keys[i]] = spans = [];
            }
            if (attributions[i].Source is { } source)
            {
                spans.Add(document.SpanOf(source));
            }
        }
        var speakers = new Dictionary<(string?, SpeakerKind, int), Speaker>();
        var result = new Speaker[attributions.Length];
        for (int i = 0; i < attributions.Length; i++)
        {
            if (!speakers.TryGetValue(keys[i], out Speaker? speaker))
            {
                SpeakerIdentity identity = resolutions[i].Identity;
                TextSpan[] spans = [.. mentions[keys[i]].Distinct().OrderBy(span => span.Start)];
                speakers[keys[i]] = speaker = new(identity.Name, identity.Kind, _known.IdOf(identity), spans);
            }
            result[i] = speaker;
        }
        return result;
    }
}
