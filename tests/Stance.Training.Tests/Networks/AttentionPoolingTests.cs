using Stance.Training.Networks;

namespace Stance.Training.Tests.Networks;

public class AttentionPoolingTests
{
    private static readonly int[] Ends = [3, 4, 4, 9];

    // The second head sees every other row, and so nothing of the second segment; nobody sees anything of the third, which is empty.
    private static bool Sees(int head, int row) => head == 0 || row % 2 == 0;

    [Fact]
    public void Gradient_is_what_differences_say()
    {
        Parameter looks = GradientCheck.Parameter("looks", 3, 2, 1);
        GradientCheck.OfOperation(9, 3, (tape, x) => tape.Attend(x, tape.Linear(x, looks), Ends, Sees), looks);
    }

    [Fact]
    public void Heads_take_weighted_means_of_the_rows_that_they_see()
    {
        Tape tape = new(0);
        Activations x = tape.Zeros(9, 1), looks = tape.Zeros(9, 2);
        new float[] { 1, 2, 4, 8, 16, 32, 64, 128, 256 }.CopyTo(x.Value);
        // The first head looks at the first row three times as much as at the others of its segment.
        looks.Row(0)[0] = MathF.Log(3);
        float[] pooled = tape.Attend(x, looks, Ends, Sees).Value.ToArray();
        float[] expected = [(3 + 2 + 4) / 5f, (1 + 4) / 2f, 8, 0, 0, 0, (16 + 32 + 64 + 128 + 256) / 5f, (16 + 64 + 256) / 3f];
        Assert.Equal(expected.Length, pooled.Length);
        Assert.All(expected.Zip(pooled), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
    }

    [Fact]
    public void Large_looks_do_not_overflow()
    {
        Tape tape = new(0);
        Activations x = tape.Zeros(2, 1), looks = tape.Zeros(2, 1);
        new float[] { 1, 2 }.CopyTo(x.Value);
        new float[] { 1000, 900 }.CopyTo(looks.Value);
        Assert.Equal(1, tape.Attend(x, looks, [2], Sees).Value[0]);
    }
}
