using Stance.Learning;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>Finds attributions by what was learned: cues first, then the roles around each. Immutable; any number of threads.</summary>
/// <param name="weights">What was learned.</param>
/// <exception cref="InvalidModelException">Weights are missing or of another shape.</exception>
internal sealed class AttributionLabeler(EncoderWeights weights)
{
    private readonly CueFinder _cues = new(weights);
    private readonly RoleLabeler _roles = new(weights);

    /// <summary>The attributions in the order of their cues' heads.</summary>
    /// <param name="text">The document.</param>
    /// <param name="states">Its states.</param>
    /// <param name="probabilities">For each token the probability that it heads a cue.</param>
    public List<Attribution> Label(AttributionText text, TokenStates states, out double[] probabilities)
    {
        CueView view = new();
        List<Attribution> found = [];
        Role[] roles = [];
        Scratch<float> buffer = new();
        probabilities = _cues.Score(text, states);
        for (int cue = 0; cue < probabilities.Length; cue++)
        {
            if (probabilities[cue] < _cues.Threshold)
            {
                continue;
            }
            view.Focus(text, cue);
            roles = roles.Length < view.Window.Count ? new Role[2 * view.Window.Count] : roles;
            _roles.Label(text, states, view, roles, buffer);
            if (LabeledAttribution.Of(text, view, roles, probabilities[cue]) is { } attribution)
            {
                found.Add(attribution);
            }
        }
        CueConflicts.Settle(found);
        ContentConflicts.Settle(text, found);
        return found;
    }
}
