using Stance.Learning;

namespace Stance.Classification;

/// <summary>
/// What the words of a statement say of its stance, as numbers with names, each 0 or 1: the lexical classes of content, cue and surroundings,
/// plain and negated; the modal and the person in whose scope the project's own classes stand; the shape of the statement. Immutable; any
/// number of threads.
/// </summary>
internal sealed class LexicalFeatures
{
    private const int Negations = 2;

    private static readonly string[] Shapes = ["direct", "mixed", "indirect", "no-cue", "no-source"];
    private static readonly string[] Moods = ["plain", .. WordClasses.MoodNames];
    private static readonly string[] Persons = ["nobody", .. WordClasses.PersonNames];
    private static readonly Lazy<LexicalFeatures> Shared = new(() => new());

    private readonly List<string> _names = [];
    private readonly Dictionary<uint, int> _classes;
    private readonly Dictionary<uint, int> _stances;
    private readonly int _content;
    private readonly int _cue;
    private readonly int _around;
    private readonly int _moods;
    private readonly int _persons;
    private readonly int _voices;
    private readonly int _shapes;

    private LexicalFeatures()
    {
        string[] classes = WordClasses.ReadNames();
        string[] stances = WordClasses.ReadStanceNames();
        _classes = IndexOf(classes);
        _stances = IndexOf(stances);
        string[] negations = ["", "not."];
        _content = Add(from name in classes from negation in negations select $"content.{negation}{name}");
        _cue = Add(from name in classes from negation in negations select $"cue.{negation}{name}");
        _around = Add(from name in classes select $"around.{name}");
        _moods = Add(from name in stances from mood in Moods select $"mood.{mood}.{name}");
        _persons = Add(from name in stances from person in Persons select $"person.{person}.{name}");
        _voices = Add(from mood in Moods from person in Persons from negation in negations select $"voice.{mood}.{negation}{person}");
        _shapes = Add(from shape in Shapes select $"shape.{shape}");
    }

    /// <summary>Those of the word lists that the library carries.</summary>
    public static LexicalFeatures Default => Shared.Value;

    /// <summary>The name of each number.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Reads a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="features">Takes one number a name.</param>
    public void Read(in StatementView statement, Span<float> features)
    {
        features.Clear();
        Scope scope = default;
        foreach (ref readonly TokenView token in statement.Tokens)
        {
            scope.Read(token);
            if (token.IsWord)
            {
                Read(token, scope, features);
            }
        }
        ReadShape(statement, features[_shapes..]);
    }

    private static Dictionary<uint, int> IndexOf(string[] names) =>
        names.Select((name, i) => (name, i)).ToDictionary(one => FeatureHash.Of(one.name), one => one.i);

    private static void ReadShape(in StatementView statement, Span<float> features)
    {
        features[0] = statement.Attribution.Quotation == QuotationKind.Direct ? 1 : 0;
        features[1] = statement.Attribution.Quotation == QuotationKind.Mixed ? 1 : 0;
        features[2] = statement.Attribution.Quotation == QuotationKind.Indirect ? 1 : 0;
        features[3] = statement.Attribution.Cue is null ? 1 : 0;
        features[4] = statement.Attribution.Source is null ? 1 : 0;
    }

    private int Add(IEnumerable<string> names)
    {
        int first = _names.Count;
        _names.AddRange(names);
        return first;
    }

    private void Read(in TokenView token, in Scope scope, Span<float> features)
    {
        int negated = (int)scope.Negated;
        if (token.Part == StatementPart.Content)
        {
            features[_voices + (Negations * ((int)((scope.Mood * (uint)Persons.Length) + scope.Person))) + negated] = 1;
        }
        foreach (uint name in token.Entry.Classes)
        {
            int index = _classes[name];
            switch (token.Part)
            {
                case StatementPart.Content:
                    MarkBoth(features[(_content + (Negations * index))..], negated);
                    if (_stances.TryGetValue(name, out int stance))
                    {
                        features[_moods + (stance * Moods.Length) + (int)scope.Mood] = 1;
                        features[_persons + (stance * Persons.Length) + (int)scope.Person] = 1;
                    }
                    break;
                case StatementPart.Cue:
                    MarkBoth(features[(_cue + (Negations * index))..], negated);
                    break;
                case StatementPart.Around:
                    features[_around + index] = 1;
                    break;
            }
        }
    }

    // That a class is there, and, if so, that it is there negated.
    private static void MarkBoth(Span<float> features, int negated)
    {
        features[0] = 1;
        features[1] = Math.Max(features[1], negated);
    }
}
