using System.Numerics.Tensors;
using Stance.Text;

namespace Stance.Classification;

/// <summary>What the encoder makes of the words of a statement: the mean of its states over content, cue and surroundings, one after the other.</summary>
internal static class PooledStates
{
    private static readonly StatementPart[] Parts = [StatementPart.Content, StatementPart.Cue, StatementPart.Around];

    /// <summary>The name of each number.</summary>
    /// <param name="width">Length of a state.</param>
    public static IEnumerable<string> Names(int width) =>
        from part in Parts from i in Enumerable.Range(0, width) select FormattableString.Invariant($"state.{part.ToString().ToLowerInvariant()}.{i}");

    /// <summary>Reads a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="states">The states of its document.</param>
    /// <param name="features">Takes one number a name; zeros for a part that is not there.</param>
    public static void Read(in StatementView statement, TokenStates states, Span<float> features)
    {
        features.Clear();
        Span<int> counts = stackalloc int[Parts.Length];
        for (int token = statement.Window.First; token < statement.Window.End; token++)
        {
            int part = Array.IndexOf(Parts, statement[token].Part);
            if (part >= 0)
            {
                Span<float> sum = features.Slice(part * states.Width, states.Width);
                TensorPrimitives.Add(sum, states.Of(new TokenRange(token, token + 1)), sum);
                counts[part]++;
            }
        }
        for (int part = 0; part < Parts.Length; part++)
        {
            if (counts[part] > 0)
            {
                Span<float> sum = features.Slice(part * states.Width, states.Width);
                TensorPrimitives.Divide(sum, counts[part], sum);
            }
        }
    }
}
