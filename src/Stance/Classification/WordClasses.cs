using Stance.Learning;
using Stance.Lexicons;

namespace Stance.Classification;

/// <summary>
/// The lexical classes of words: the project's own stance classes, verb classes of VerbNet and event categories of CAMEO, found by stem.
/// Immutable; any number of threads.
/// </summary>
internal sealed class WordClasses
{
    // The list of stance classes.
    private const string StanceList = "stance_words";

    private static readonly Lazy<WordClasses> Embedded = new(Load);
    private static readonly string[] Lists = [StanceList, "verb_classes", "event_verbs"];
    private static readonly string[] Moods = ["negate", "will", "must", "would", "can", "if", "refuse"];
    private static readonly string[] Persons = ["we", "i", "you", "they", "he"];

    private readonly Dictionary<uint, Entry> _entries;

    private WordClasses(Dictionary<uint, Entry> entries) => _entries = entries;

    /// <summary>The classes of the word lists that the library carries.</summary>
    public static WordClasses Default => Embedded.Value;

    /// <summary>What is known of a word that is in no list.</summary>
    public static Entry Unknown { get; } = new([], 0, 0);

    /// <summary>The kinds of modals, conditions and refusals that <see cref="Entry.Mood"/> numbers from 1.</summary>
    public static IReadOnlyList<string> MoodNames => Moods;

    /// <summary>The personal pronouns that <see cref="Entry.Person"/> numbers from 1.</summary>
    public static IReadOnlyList<string> PersonNames => Persons;

    /// <summary>What is known of "not".</summary>
    public Entry Negation => Of(WordStem.HashOf("not"));

    /// <summary>What is known of a word.</summary>
    /// <param name="stem">What <see cref="WordStem.HashOf"/> gives for the word.</param>
    public Entry Of(uint stem) => _entries.TryGetValue(stem, out Entry? entry) ? entry : Unknown;

    /// <summary>The names of all classes, in ordinal order.</summary>
    public static string[] ReadNames() => NamesIn(Lists);

    /// <summary>The names of the project's own stance classes, in ordinal order.</summary>
    public static string[] ReadStanceNames() => NamesIn([StanceList]);

    private static string[] NamesIn(string[] lists) =>
        [.. lists.SelectMany(list => Lexicon.Table(list).Values).SelectMany(names => names.Split(' ')).Distinct().Order(StringComparer.Ordinal)];

    private static WordClasses Load()
    {
        var classes = new Dictionary<uint, List<string>>();
        foreach (string list in Lists)
        {
            // Sorted, so that words that share a stem give their classes in the same order in every process.
            foreach ((string word, string names) in Lexicon.Table(list).OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                uint stem = WordStem.HashOf(word);
                if (!classes.TryGetValue(stem, out List<string>? found))
                {
                    classes.Add(stem, found = []);
                }
                found.AddRange(names.Split(' ').Except(found).ToArray());
            }
        }
        return new(classes.ToDictionary(pair => pair.Key, pair => new Entry(
            [.. pair.Value.Select(name => FeatureHash.Of(name))],
            1 + Array.FindIndex(Moods, pair.Value.Contains),
            1 + Array.FindIndex(Persons, pair.Value.Contains))));
    }

    /// <summary>What is known of the words of one stem.</summary>
    /// <param name="Classes">Hashes of the names of the classes, those of the stance lexicon first.</param>
    /// <param name="Mood">1 for a negation, more for kinds of modals, conditions and refusals; 0 for other words.</param>
    /// <param name="Person">1 for "we", more for other personal pronouns; 0 for other words.</param>
    internal sealed record Entry(uint[] Classes, int Mood, int Person)
    {
        /// <summary>The <see cref="Mood"/> of a negation.</summary>
        public const int Negated = 1;

        /// <summary>The <see cref="Mood"/> of a refusal to act: "refused", "declined", "stopped short".</summary>
        public const int Refused = 7;

        /// <summary>Whether an act that is named after the word is not done.</summary>
        public bool Undoes => Mood is Negated or Refused;
    }
}
