using Stance.Speakers;
using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Trainers;

/// <summary>
/// Chooses as annotated, or as a ranker does, and keeps each choice as an example. Where nothing is annotated of an anaphor, it is none.
/// </summary>
internal sealed class GoldAntecedents : IAntecedentChooser
{
    private readonly Dictionary<int, int> _chains = [];
    private readonly Dictionary<CastMember, HashSet<int>> _chainsOfMembers = [];
    private readonly IAntecedentChooser? _history;
    private readonly float _weight;
    private readonly bool _isComplete;

    /// <param name="document">The document.</param>
    /// <param name="cast">Its cast.</param>
    /// <param name="words">The annotated heads.</param>
    /// <param name="history">Chooses what the text before is taken to mean, so that training sees what analysis will; null for the annotation.</param>
    /// <param name="isComplete">Whether an anaphor in no chain is known to mean nobody.</param>
    /// <param name="weight">How much an example counts.</param>
    public GoldAntecedents(Document document, Cast cast, IReadOnlyList<CoreferentWord> words, IAntecedentChooser? history, bool isComplete, float weight)
    {
        _history = history;
        _isComplete = isComplete;
        _weight = weight;
        foreach (CoreferentWord word in words)
        {
            foreach (int token in Tokens(document.TokensIn(word.Span)))
            {
                _chains[token] = word.Chain;
            }
        }
        foreach (Mention mention in cast.Mentions)
        {
            foreach (int token in Tokens(mention.Tokens))
            {
                if (_chains.TryGetValue(token, out int chain) && mention.Term != CountryTerm.Demonym)
                {
                    if (!_chainsOfMembers.TryGetValue(mention.Member, out HashSet<int>? chains))
                    {
                        _chainsOfMembers[mention.Member] = chains = [];
                    }
                    chains.Add(chain);
                }
            }
        }
    }

    /// <summary>What was seen.</summary>
    public List<AntecedentExample> Examples { get; } = [];

    /// <inheritdoc/>
    public void Choose(in Anaphor anaphor, ReadOnlySpan<Candidate> candidates, ReadOnlySpan<int> rows, Span<double> probabilities)
    {
        bool[] isRight = new bool[candidates.Length + 1];
        int first = candidates.Length;
        bool isKnown = _chains.TryGetValue(anaphor.Token, out int chain);
        for (int i = candidates.Length - 1; i >= 0 && isKnown; i--)
        {
            isRight[i] = IsIn(candidates[i].Referent, chain);
            first = isRight[i] ? i : first;
        }
        isRight[candidates.Length] = first == candidates.Length;
        bool isSlip = first < candidates.Length && anaphor.Excludes(candidates[first].Referent);
        if ((isKnown || _isComplete) && !isSlip)
        {
            Examples.Add(new(anaphor.Kind, rows.ToArray(), isRight, _weight));
        }
        if (_history is not null)
        {
            _history.Choose(anaphor, candidates, rows, probabilities);
            return;
        }
        probabilities.Clear();
        probabilities[first] = 1;
    }

    private bool IsIn(Referent referent, int chain) => referent.Member is { } member
        ? _chainsOfMembers.TryGetValue(member, out HashSet<int>? chains) && chains.Contains(chain)
        : _chains.TryGetValue(referent.Token, out int own) && own == chain;

    private static IEnumerable<int> Tokens(TokenRange range) => Enumerable.Range(range.First, range.Count);
}
