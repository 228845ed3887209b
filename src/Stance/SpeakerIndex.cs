using Stance.Speakers;

namespace Stance;

/// <summary>
/// Who speaks in a corpus: the speakers of many documents, one for each person, government and organization however documents spell the name. Holds no
/// documents: its memory grows with the number of speakers. For one thread.
/// </summary>
/// <remarks>
/// Speakers of two documents are one where the registry gives them one identifier, or where kind and name agree. Names of persons agree where they
/// differ only in hyphens, spaces, accents, order ("Kim Jong-un", "Kim Jong Un", "Kim Jongun"), initials, middle names or nicknames, and no
/// third name agrees with one but not with the other: "George Bush" is neither "George W. Bush" nor "George H.W. Bush" where both speak. A bare family
/// name is the only person in the corpus who bears it, or stays itself. Two that one document holds apart stay apart.
/// </remarks>
public sealed class SpeakerIndex
{
    // More of one family name in one document are no news article's.
    private const int MostRelatives = 32;

    private readonly Dictionary<SpeakerKey, SpeakerTally> _tallies = [];
    private readonly TallyMerger _merger = new();
    private int _documents;

    /// <summary>
    /// Whether unnamed speakers are told apart by their descriptions: "senior official", "critics". False, the default, for all together,
    /// so that their number does not matter.
    /// </summary>
    public bool TellsUnnamedApart { get; init; }

    /// <summary>Counts the statements of a document.</summary>
    /// <param name="document">The document; not kept.</param>
    /// <param name="id">How <see cref="SpeakerSummary.FirstDocument"/> and <see cref="SpeakerSummary.LastDocument"/> name it.</param>
    public void Add(StanceDocument document, string id)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(id);
        _documents++;
        var tallies = new Dictionary<Speaker, SpeakerTally>();
        foreach (Statement statement in document.Statements)
        {
            if (!tallies.TryGetValue(statement.Speaker, out SpeakerTally? tally))
            {
                tallies[statement.Speaker] = tally = TallyOf(statement.Speaker);
                tally.AddDocument(_documents, id, statement.Speaker.Name);
            }
            bool isDescribed = statement.Source is not null && !tally.IsCollective;
            tally.AddStatement(statement.Stance.Label, isDescribed ? document.Text.AsSpan()[statement.Source!.Value.Range] : default);
        }
        HoldApart(tallies);
    }

    /// <summary>The speakers of all documents so far, those with most statements first.</summary>
    public IReadOnlyList<SpeakerSummary> Summarize() =>
    [
        .. _merger.Merge(_tallies.Values)
            .Select(tally => tally.Summarize())
            .OrderByDescending(summary => summary.Statements)
            .ThenBy(summary => summary.Name, StringComparer.Ordinal)
            .ThenBy(summary => summary.Kind)
            .ThenBy(summary => summary.Id, StringComparer.Ordinal),
    ];

    private SpeakerTally TallyOf(Speaker speaker)
    {
        bool isCollective = speaker.Kind == SpeakerKind.Author || (speaker.Kind == SpeakerKind.Anonymous && !TellsUnnamedApart);
        SpeakerKey key = isCollective ? new(speaker.Kind, null, null) : SpeakerKey.Of(speaker);
        if (!_tallies.TryGetValue(key, out SpeakerTally? tally))
        {
            _tallies[key] = tally = new(_tallies.Count, key.Kind, key.Id, isCollective);
        }
        return tally;
    }

    private void HoldApart(Dictionary<Speaker, SpeakerTally> tallies)
    {
        foreach (IGrouping<string, SpeakerTally> relatives in tallies.Where(one => !one.Value.IsCollective).GroupBy(one => SpeakerKey.FamilyOf(one.Key), one => one.Value))
        {
            SpeakerTally[] distinct = [.. relatives.Distinct().Take(MostRelatives)];
            for (int i = 1; i < distinct.Length; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    _merger.HoldApart(distinct[i], distinct[j]);
                }
            }
        }
    }
}
