namespace Stance.Speakers;

/// <summary>Puts the tallies of one speaker together whose names differ. For one thread.</summary>
internal sealed class TallyMerger
{
    // A family name of more bearers tells too little, and comparing all of them takes too long.
    private const int MostBearers = 2000;

    // Nobody's name is spelled in more ways.
    private const int MostSpellings = 64;

    private readonly HashSet<(int, int)> _apart = [];

    /// <summary>Two that are not one, whatever their names.</summary>
    public void HoldApart(SpeakerTally one, SpeakerTally other) => _apart.Add(PairOf(one, other));

    /// <summary>One tally for each speaker; the tallies given are not changed.</summary>
    public IEnumerable<SpeakerTally> Merge(IEnumerable<SpeakerTally> tallies)
    {
        var groups = new List<List<Candidate>>();
        var bare = new List<Candidate>();
        var fullByFamily = new Dictionary<string, List<List<Candidate>>>(StringComparer.Ordinal);
        foreach (IGrouping<string, Candidate> family in tallies.Select(Candidate.Of).GroupBy(candidate => candidate.Family))
        {
            Candidate[] full = [.. family.Where(candidate => !candidate.IsBare)];
            List<List<Candidate>> merged = GroupsOf(full);
            fullByFamily[family.Key] = merged;
            groups.AddRange(merged);
            bare.AddRange(family.Where(candidate => candidate.IsBare));
        }
        foreach (Candidate candidate in bare)
        {
            if (fullByFamily[candidate.Family] is [List<Candidate> bearer] && bearer.TrueForAll(one => !AreApart(one.Tally, candidate.Tally)))
            {
                bearer.Add(candidate);
            }
            else
            {
                groups.Add([candidate]);
            }
        }
        return groups.Select(Sum);
    }

    // Names that agree with each other, and with nothing that does not agree with all of them.
    private List<List<Candidate>> GroupsOf(Candidate[] bearers)
    {
        List<int>[] agreeing = AgreeingWith(bearers);
        bool[] isAmbiguous = [.. agreeing.Select(others => others.Count > MostSpellings || !AllAgree(bearers, others))];
        var groups = new List<List<Candidate>>();
        bool[] isTaken = new bool[bearers.Length];
        for (int i = 0; i < bearers.Length; i++)
        {
            if (!isTaken[i])
            {
                // Without the ambiguous ones, whatever agrees with one of a group agrees with all.
                List<Candidate> group = [bearers[i]];
                foreach (int other in isAmbiguous[i] ? [] : agreeing[i])
                {
                    if (other > i && !isAmbiguous[other])
                    {
                        group.Add(bearers[other]);
                        isTaken[other] = true;
                    }
                }
                groups.Add(group);
            }
        }
        return groups;
    }

    private List<int>[] AgreeingWith(Candidate[] bearers)
    {
        List<int>[] agreeing = [.. bearers.Select(_ => new List<int>())];
        for (int i = 1; i < bearers.Length && bearers.Length <= MostBearers; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (Agree(bearers[i], bearers[j]))
                {
                    agreeing[i].Add(j);
                    agreeing[j].Add(i);
                }
            }
        }
        return agreeing;
    }

    private bool AllAgree(Candidate[] bearers, List<int> indices)
    {
        for (int i = 1; i < indices.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (!Agree(bearers[indices[i]], bearers[indices[j]]))
                {
                    return false;
                }
            }
        }
        return true;
    }

    private bool Agree(Candidate one, Candidate other) =>
        !AreApart(one.Tally, other.Tally) && (one.Person is null || other.Person is null ? one.Person == other.Person : one.Person.CanBeElsewhere(other.Person));

    private bool AreApart(SpeakerTally one, SpeakerTally other) =>
        (one.Id is not null && other.Id is not null && one.Id != other.Id) || _apart.Contains(PairOf(one, other));

    private static (int, int) PairOf(SpeakerTally one, SpeakerTally other) =>
        (Math.Min(one.Number, other.Number), Math.Max(one.Number, other.Number));

    private static SpeakerTally Sum(List<Candidate> group)
    {
        SpeakerTally first = group[0].Tally;
        if (group.Count == 1)
        {
            return first;
        }
        SpeakerTally sum = new(first.Number, first.Kind, first.Id, first.IsCollective);
        foreach (Candidate candidate in group)
        {
            sum.Add(candidate.Tally);
        }
        return sum;
    }

    /// <summary>A tally with what its names are compared by.</summary>
    /// <param name="Tally">The tally.</param>
    /// <param name="Family">Only candidates of one family are compared.</param>
    /// <param name="Person">The name of one person in its parts; null for others, and for persons who speak together.</param>
    private sealed record Candidate(SpeakerTally Tally, string Family, PersonName? Person)
    {
        /// <summary>Whether it is a person of whom only one name is known.</summary>
        public bool IsBare => Person is { IsFull: false };

        public static Candidate Of(SpeakerTally tally)
        {
            string? name = tally.Name;
            bool isPerson = tally.Kind == SpeakerKind.Person && name is not null && !SpeakerKey.IsCoordination(name);
            string family = tally.IsCollective ? $"all {tally.Kind}" : SpeakerKey.FamilyOf(tally.Kind, name);
            return new(tally, family, isPerson ? PersonName.Parse(name!) : null);
        }
    }
}
