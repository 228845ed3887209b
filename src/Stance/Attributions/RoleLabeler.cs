using System.Runtime.InteropServices;
using Stance.Learning;
using Stance.ModelFormat;

namespace Stance.Attributions;

/// <summary>
/// Labels the tokens around a cue's head as source, cue, content or none: the best sequence under a linear model with transitions, by
/// Viterbi's algorithm. Immutable; any number of threads.
/// </summary>
internal sealed class RoleLabeler(HashedLinearModel emissions, float[] transitions)
{
    /// <summary>Number of roles.</summary>
    public const int Roles = 7;

    /// <exception cref="InvalidModelException">The section is damaged.</exception>
    public static RoleLabeler Read(SectionReader reader)
    {
        HashedLinearModel emissions = HashedLinearModel.Read(reader, Roles);
        float[] transitions = reader.ReadSingles();
        return transitions.Length == Roles * Roles
            ? new(emissions, transitions)
            : throw reader.Invalid("the roles are not those of this release");
    }

    public void Write(SectionWriter writer)
    {
        emissions.Write(writer);
        writer.WriteSingles(transitions);
    }

    /// <summary>Whether one role may stand after another: an inside role only goes on with its own kind.</summary>
    public static bool MayFollow(Role previous, Role role) => role switch
    {
        Role.SourceInside or Role.CueInside or Role.ContentInside => previous == role || previous == role - 1,
        _ => true,
    };

    /// <summary>Labels the window of a view.</summary>
    /// <param name="text">The document.</param>
    /// <param name="view">The view from the cue's head.</param>
    /// <param name="roles">Takes one role for each token of the window.</param>
    public void Label(AttributionText text, CueView view, Span<Role> roles)
    {
        int count = view.Window.Count;
        float[] scores = new float[count * Roles];
        Span<uint> features = stackalloc uint[RoleFeatures.Count];
        Span<short> sums = stackalloc short[emissions.RowLength];
        for (int i = 0; i < count; i++)
        {
            RoleFeatures.Extract(text, view, view.Window.First + i, features);
            emissions.Score(features, sums);
            for (int role = 0; role < Roles; role++)
            {
                scores[(i * Roles) + role] = sums[role] * emissions.Scale;
            }
        }
        ForceCue(scores, view.Cue - view.Window.First);
        Viterbi.Decode(scores, transitions, Roles, MemoryMarshal.AsBytes(roles[..count]));
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
