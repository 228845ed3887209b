using Stance.Attributions;
using Stance.Classification;
using Stance.Learning;
using Stance.Text;

namespace Stance.Training.Trainers;

/// <summary>A statement as the classifier reads it, made once for all passes over it.</summary>
/// <param name="Parts">The part that each token has in it; as many as there are tokens.</param>
/// <param name="Rows">Rows of the table of embeddings, <see cref="TokenFeatures.Slots"/> a token.</param>
/// <param name="Words">Row of each token's word vector; -1 for none.</param>
/// <param name="States">The encoder's states of the tokens; empty where the document has none.</param>
/// <param name="Features">Positions of the linear part, and their weights.</param>
/// <param name="Label">Index of the right label.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record StatementInput(
    StatementPart[] Parts, int[] Rows, int[] Words, ReadOnlyMemory<float> States, (int[] Rows, float[] Weights) Features, int Label, float Weight)
{
    /// <summary>Number of tokens.</summary>
    public int Count => Parts.Length;

    public static StatementInput Of(Document document, Attribution attribution, FeatureRows features, KeyedRows vectors, int label, float weight)
    {
        using StatementView statement = new(document, attribution);
        TokenRange tokens = TokenFeatures.RangeOf(statement);
        int[] rows = new int[tokens.Count * TokenFeatures.Slots];
        TokenFeatures.Read(statement, tokens, rows);
        StatementPart[] parts = new StatementPart[tokens.Count];
        int[] words = new int[tokens.Count];
        for (int i = 0; i < tokens.Count; i++)
        {
            parts[i] = statement[tokens.First + i].Part;
            words[i] = vectors.RowOf(document.Words.Lower[tokens.First + i]);
        }
        ReadOnlyMemory<float> states = document.States is { } encoded ? encoded.Values.AsMemory(tokens.First * encoded.Width, tokens.Count * encoded.Width) : default;
        return new(parts, rows, words, states, features.VectorOf(statement), label, weight);
    }
}
