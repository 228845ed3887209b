using Stance.Text;
using Stance.Training.Networks;

namespace Stance.Training.Tests.Networks;

/// <summary>Every loss's gradient is what central differences say.</summary>
public class LossTests
{
    private const int Labels = 4;

    // Label 2 only goes on with 1 or 2.
    private static readonly bool[] MayFollow = [.. Enumerable.Range(0, Labels * Labels).Select(i => i % Labels != 2 || i / Labels is 1 or 2)];

    [Fact]
    public void Cross_entropy() => GradientCheck.OfLoss(3, 5, (_, x) => CrossEntropy.Add(x, 0, 4, 1) + CrossEntropy.Add(x, 2, 0, 0.5f));

    [Fact]
    public void Cross_entropy_is_minus_the_logarithm_of_the_probability()
    {
        Tape tape = new(0);
        Activations x = tape.Zeros(1, 4);
        Assert.Equal(Math.Log(4), CrossEntropy.Add(x, 0, 1, 1), 1e-5);
    }

    [Theory]
    [InlineData(100, 0, 0, 0)]
    [InlineData(100, 80, 1, 20)]
    [InlineData(1e30f, 0, 0, 0)]
    [InlineData(-100, -103, 1, 3.0486)]
    [InlineData(-500, -500, 0, 0.6931)]
    public void Cross_entropy_of_large_scores_stays_a_number(float first, float second, int label, double expected)
    {
        Tape tape = new(0);
        Activations x = tape.Zeros(1, 2);
        new float[] { first, second }.CopyTo(x.Value);
        Assert.Equal(expected, CrossEntropy.Add(x, 0, label, 1), 1e-3);
        // What is right is pulled up by what it lacks of certainty.
        Assert.Equal(Math.Exp(-expected) - 1, x.GradientRow(0)[label], 1e-3);
        Assert.Equal(-x.GradientRow(0)[label], x.GradientRow(0)[1 - label], 1e-3f);
    }

    [Fact]
    public void Arcs()
    {
        Parameter root = GradientCheck.Parameter("root", 1, 3, 1), weights = GradientCheck.Parameter("weights", 3, 3, 2);
        TokenRange[] sentences = [new(0, 1), new(1, 5), new(5, 7)];
        GradientCheck.OfLoss(
            7, 3,
            (tape, x) => ArcLoss.Add(tape, x, tape.Linear(x, weights), root, sentences, [-1, 3, -1, 2, -2, 6, -1], [1, 1, 0.5f, 1, 1, 1, 0]),
            root, weights);
    }

    [Theory]
    [InlineData(new[] { 1, 2, 4, 8, 1 })]
    [InlineData(new[] { 15, 2, 15, 15, 1 })]
    [InlineData(new[] { 3, 3, 6, 12, 9 })]
    public void Chain_of_labels_known_and_known_in_part(int[] allowed)
    {
        Parameter transitions = GradientCheck.Parameter("transitions", 1, Labels * Labels, 3);
        ushort[] bits = Array.ConvertAll(allowed, a => (ushort)a);
        GradientCheck.OfLoss(
            7, Labels + 1,
            (tape, x) => new ChainLoss(Labels, MayFollow).Add(x, 1, bits, transitions.Value, transitions.Gradients[tape.Worker], 1),
            transitions);
    }

    [Fact]
    public void Chain_loss_is_minus_the_logarithm_of_the_share_of_the_allowed_sequences()
    {
        Parameter transitions = GradientCheck.Parameter("transitions", 1, Labels * Labels, 4);
        Tape tape = new(0);
        Activations x = tape.Zeros(4, Labels);
        GradientCheck.Fill(x.Value, new(5));
        ushort[] allowed = [2, 15, 5, 15];
        double all = 0, right = 0;
        for (int number = 0; number < 256; number++)
        {
            int previous = 0;
            double score = 0;
            bool isLegal = true, isRight = true;
            for (int i = 0, rest = number; i < 4; i++, rest /= Labels)
            {
                int label = rest % Labels;
                isLegal &= MayFollow[(previous * Labels) + label];
                isRight &= (allowed[i] >> label & 1) != 0;
                score += x.Row(i)[label] + transitions.Value[(previous * Labels) + label];
                previous = label;
            }
            all += isLegal ? Math.Exp(score) : 0;
            right += isLegal && isRight ? Math.Exp(score) : 0;
        }

        double loss = new ChainLoss(Labels, MayFollow).Add(x, 0, allowed, transitions.Value, transitions.Gradients[0], 2);

        Assert.Equal(-2 * Math.Log(right / all), loss, 1e-4);
    }

    [Fact]
    public void Sampled_softmax()
    {
        EmbeddingTable words = new("words", 6, 3, 1);
        GradientCheck.Fill(words.Value, new(6));
        float[] chances = [-1, -2, -0.5f, -1.5f];
        double Loss(Tape tape, Activations x) => SampledSoftmax.Add(tape, x, words, [1, 0, 1], [4, 0, 2, 5], chances, 0.5f);
        double LossOnce()
        {
            Tape tape = new(0);
            Activations x = tape.Zeros(3, 3);
            GradientCheck.Values(9, 77).CopyTo(x.Value);
            words.Gradients[0].Clear();
            return Loss(tape, x);
        }
        GradientCheck.OfLoss(3, 3, Loss);
        LossOnce();
        Assert.Equal([0, 2, 4, 5], words.Gradients[0].Touched.Order());
        GradientCheck.OfTable(words, LossOnce);
    }
}
