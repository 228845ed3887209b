namespace Stance.Speakers;

/// <summary>What was counted of one speaker, or of one spelling of the name. For one thread.</summary>
/// <param name="number">Tells tallies apart.</param>
/// <param name="kind">What the speaker is.</param>
/// <param name="id">Identifier in the registry; null for none.</param>
/// <param name="isCollective">Whether it stands for all speakers of its kind, who have no name.</param>
internal sealed class SpeakerTally(int number, SpeakerKind kind, string? id, bool isCollective)
{
    private readonly TextCounts _names = new();
    private readonly TextCounts _mentions = new();
    private readonly Dictionary<StanceLabel, int> _stances = [];
    private (int Number, string Id) _first = (int.MaxValue, "");
    private (int Number, string Id) _last = (0, "");
    private int _documents;

    public int Number { get; } = number;

    public SpeakerKind Kind { get; } = kind;

    public string? Id { get; private set; } = id;

    public bool IsCollective { get; } = isCollective;

    /// <summary>The most frequent spelling of the name, a full one where a person has any; null for none.</summary>
    public string? Name => Kind == SpeakerKind.Person
        ? _names.ByCount.FirstOrDefault(name => PersonName.Parse(name).IsFull) ?? _names.ByCount.FirstOrDefault()
        : _names.ByCount.FirstOrDefault();

    /// <summary>One document more, in which the speaker may occur under several names.</summary>
    /// <param name="document">Number of the document, counted from 1.</param>
    /// <param name="documentId">How users name it.</param>
    /// <param name="name">The speaker's name in it.</param>
    public void AddDocument(int document, string documentId, string? name)
    {
        if (name is not null && !IsCollective)
        {
            _names.Add(name);
        }
        if (_last.Number != document)
        {
            _documents++;
            _last = (document, documentId);
            _first = _first.Number == int.MaxValue ? _last : _first;
        }
    }

    /// <summary>One statement more.</summary>
    /// <param name="stance">Its stance.</param>
    /// <param name="mention">The words of its source; empty for none.</param>
    public void AddStatement(StanceLabel stance, ReadOnlySpan<char> mention)
    {
        _stances[stance] = _stances.GetValueOrDefault(stance) + 1;
        if (!IsPronoun(mention))
        {
            _mentions.Add(mention);
        }
    }

    /// <summary>Takes over what another tally counted in other documents.</summary>
    public void Add(SpeakerTally other)
    {
        Id ??= other.Id;
        _names.Add(other._names);
        _mentions.Add(other._mentions);
        foreach ((StanceLabel stance, int count) in other._stances)
        {
            _stances[stance] = _stances.GetValueOrDefault(stance) + count;
        }
        _documents += other._documents;
        _first = other._first.Number < _first.Number ? other._first : _first;
        _last = other._last.Number > _last.Number ? other._last : _last;
    }

    public SpeakerSummary Summarize()
    {
        string? name = Name;
        string[] aliases = [.. _names.ByCount.Concat(_mentions.ByCount).Where(alias => alias != name).Distinct()];
        return new(name, Kind, Id, aliases, new Dictionary<StanceLabel, int>(_stances), _documents, _first.Id, _last.Id);
    }

    private static bool IsPronoun(ReadOnlySpan<char> mention) => mention.Length <= 10 && Spelling.Fold(mention) is
        "i" or "me" or "my" or "we" or "us" or "our" or "you" or "he" or "him" or "his" or "she" or "her" or "hers" or "it" or "its" or "they" or "them" or "their"
        or "who" or "whom" or "whose" or "which" or "that" or "this" or "these" or "those" or "himself" or "herself" or "itself" or "themselves";
}
