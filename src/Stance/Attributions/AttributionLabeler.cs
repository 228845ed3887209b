using System.Collections.Concurrent;
using Stance.Learning;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>
/// Finds attributions by what was learned: cues first, then the roles around each. Immutable but for memory that it uses again; any number
/// of threads.
/// </summary>
/// <param name="weights">What was learned.</param>
/// <exception cref="InvalidModelException">Weights are missing or of another shape.</exception>
internal sealed class AttributionLabeler(EncoderWeights weights)
{
    private readonly CueFinder _cues = new(weights);
    private readonly RoleLabeler _roles = new(weights);
    private readonly ConcurrentBag<LabelerMemory> _memories = [];

    /// <summary>Gives for each token the probability that it heads a cue.</summary>
    /// <param name="text">The document.</param>
    /// <param name="states">Its states.</param>
    /// <param name="probabilities">Takes one a token.</param>
    public void ScoreCues(AttributionText text, TokenStates states, Span<double> probabilities)
    {
        LabelerMemory memory = Rent();
        _cues.Score(text, states, probabilities, memory);
        _memories.Add(memory);
    }

    /// <summary>The attributions in the order of their cues' heads.</summary>
    /// <param name="text">The document.</param>
    /// <param name="states">Its states.</param>
    /// <param name="probabilities">What <see cref="ScoreCues"/> gives.</param>
    public List<Attribution> Label(AttributionText text, TokenStates states, ReadOnlySpan<double> probabilities)
    {
        LabelerMemory memory = Rent();
        List<Attribution> found = [];
        for (int cue = 0; cue < probabilities.Length; cue++)
        {
            if (probabilities[cue] < _cues.Threshold)
            {
                continue;
            }
            memory.View.Focus(text, cue);
            Span<Role> roles = memory.Roles.Of(memory.View.Window.Count);
            _roles.Label(text, states, memory.View, roles, memory);
            if (LabeledAttribution.Of(text, memory.View, roles, probabilities[cue]) is { } attribution)
            {
                found.Add(attribution);
            }
        }
        _memories.Add(memory);
        CueConflicts.Settle(found);
        ContentConflicts.Settle(text, found);
        return found;
    }

    private LabelerMemory Rent() => _memories.TryTake(out LabelerMemory? free) ? free : new();
}
