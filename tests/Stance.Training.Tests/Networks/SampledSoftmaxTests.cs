using Stance.Training.Networks;

namespace Stance.Training.Tests.Networks;

public class SampledSoftmaxTests
{
    private static readonly int[] Targets = [1, 0, 2];
    private static readonly int[] Candidates = [4, 0, 3, 1];
    private static readonly float[] LogChances = [-1, -2, -0.5f, -1.5f];

    [Fact]
    public void Gradient_of_the_states_is_what_differences_say()
    {
        EmbeddingTable words = Words();
        GradientCheck.OfLoss(3, 4, (tape, x) => SampledSoftmax.Add(tape, x, words, Targets, Candidates, LogChances, 0.7f));
    }

    [Fact]
    public void Gradient_of_the_words_is_what_differences_say()
    {
        EmbeddingTable words = Words();
        double Loss()
        {
            Tape tape = new(0);
            Activations x = tape.Zeros(3, 4);
            GradientCheck.Fill(x.Value, new(3));
            return SampledSoftmax.Add(tape, x, words, Targets, Candidates, LogChances, 0.7f);
        }
        Loss();
        float[] gradient = [.. Enumerable.Range(0, words.Rows).SelectMany(row => words.Gradients[0].Row(row).ToArray())];
        words.Gradients[0].Clear();
        EmbeddingTable same = Words();
        for (int row = 0; row < words.Rows; row++)
        {
            gradient.AsSpan(row * words.Columns, words.Columns).CopyTo(same.Gradients[0].Touch(row));
        }
        GradientCheck.OfTable(same, () =>
        {
            same.Value.CopyTo(words.Value, 0);
            double loss = Loss();
            words.Gradients[0].Clear();
            return loss;
        });
    }

    private static EmbeddingTable Words()
    {
        EmbeddingTable words = new("words", 5, 4, 1);
        GradientCheck.Fill(words.Value, new(9));
        return words;
    }
}
