using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Stance.Learning;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>
/// Labels the tokens around a cue's head as source, cue, content or none: the best sequence under the scores of each token by its state, the
/// cue's state and what tree and quotations say of both, by Viterbi's algorithm. Immutable; any number of threads.
/// </summary>
internal sealed class RoleLabeler
{
    /// <summary>Number of roles.</summary>
    public const int Roles = 7;

    private readonly QuantizedLayer _tokens;
    private readonly QuantizedLayer _cues;
    private readonly EmbeddingRows _inputs;
    private readonly LinearLayer _linear;
    private readonly float[] _transitions;

    /// <exception cref="InvalidModelException">Weights are missing or of another shape.</exception>
    public RoleLabeler(EncoderWeights weights)
    {
        _tokens = weights.Linear("roles.token", weights.Width);
        _cues = weights.Linear("roles.cue", weights.Width, _tokens.Outputs);
        _inputs = weights.Table("role.input", RoleInput.Rows, _tokens.Outputs);
        _linear = LinearLayer.Of(weights.Matrix("roles", _inputs.Columns, Roles), weights.Matrix("roles.bias", 1, Roles), .., ..);
        _transitions = Viterbi.Forbid(
            weights.Matrix("roles.transitions", 1, Roles * Roles).Values, Roles, (previous, role) => MayFollow((Role)previous, (Role)role));
    }

    /// <summary>Whether one role may stand after another: an inside role only goes on with its own kind.</summary>
    public static bool MayFollow(Role previous, Role role) => role switch
    {
        Role.SourceInside or Role.CueInside or Role.ContentInside => previous == role || previous == role - 1,
        _ => true,
    };

    /// <summary>Labels the window of a view.</summary>
    /// <param name="text">The document.</param>
    /// <param name="states">Its states.</param>
    /// <param name="view">The view from the cue's head.</param>
    /// <param name="roles">Takes one role for each token of the window.</param>
    /// <param name="memory">Working memory.</param>
    public void Label(AttributionText text, TokenStates states, CueView view, Span<Role> roles, LabelerMemory memory)
    {
        int count = view.Window.Count;
        int width = _inputs.Columns;
        Span<float> hidden = memory.Hidden.Of(count * width), cue = memory.Cue.Of(width), scores = memory.Scores.Of(count * Roles);
        Span<int> rows = stackalloc int[RoleInput.Slots];
        memory.States.Take(states.Of(new TokenRange(view.Cue, view.Cue + 1)), states.Width);
        _cues.Apply(memory.States, cue);
        memory.States.Take(states.Of(view.Window), states.Width);
        _tokens.Apply(memory.States, hidden);
        for (int i = 0; i < count; i++)
        {
            int token = view.Window.First + i;
            Span<float> row = hidden.Slice(i * width, width);
            TensorPrimitives.Add(row, cue, row);
            RoleInput.Read(text, view, token, rows);
            _inputs.AddRows(rows, row);
        }
        TensorPrimitives.Max(hidden, 0f, hidden);
        _linear.Apply(hidden, count, scores);
        ForceCue(scores, view.Cue - view.Window.First);
        Viterbi.Decode(scores, _transitions, Roles, MemoryMarshal.AsBytes(roles[..count]));
    }

    /// <summary>The cue's head is part of the cue, whatever the scores say.</summary>
    public static void ForceCue(Span<float> scores, int at)
    {
        for (int role = 0; role < Roles; role++)
        {
            if (role is not ((int)Role.CueFirst or (int)Role.CueInside))
            {
                scores[(at * Roles) + role] = float.NegativeInfinity;
            }
        }
    }
}
