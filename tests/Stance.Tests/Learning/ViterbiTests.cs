using Stance.Learning;

namespace Stance.Tests.Learning;

public class ViterbiTests
{
    [Fact]
    public void Best_path_is_the_one_that_trying_all_finds()
    {
        var random = new Random(11);
        int feasible = 0;
        for (int round = 0; round < 2000; round++)
        {
            int labels = random.Next(1, 5);
            int length = random.Next(1, 6);
            float[] scores = Scores(length * labels, 0.1, random);
            float[] transitions = Scores(labels * labels, 0.2, random);
            byte[] best = new byte[length];

            Viterbi.Decode(scores, transitions, labels, best);

            float most = AllPaths(length, labels).Max(path => Sum(path, scores, transitions, labels));
            if (most > float.NegativeInfinity)
            {
                feasible++;
                Assert.Equal(most, Sum(best, scores, transitions, labels));
            }
        }
        Assert.InRange(feasible, 1000, 1999);
    }

    [Fact]
    public void Forbidden_transition_is_not_taken_however_much_the_labels_score()
    {
        const float No = float.NegativeInfinity;
        byte[] best = new byte[2];
        Viterbi.Decode([0, 10, 0, 10], [0, 0, 0, No], 2, best);
        Assert.Equal(1, best.Sum(label => label));
    }

    [Fact]
    public void Label_0_stands_before_the_first_position()
    {
        byte[] best = new byte[1];
        Viterbi.Decode([0, 9], [0, float.NegativeInfinity, 0, 0], 2, best);
        Assert.Equal([0], best);
    }

    [Fact]
    public void Nothing_to_label_is_no_error() => Viterbi.Decode([], [0, 0, 0, 0], 2, []);

    // Whole numbers, so that sums are exact in any order.
    private static float[] Scores(int count, double forbidden, Random random) =>
        [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() < forbidden ? float.NegativeInfinity : random.Next(-20, 21))];

    private static IEnumerable<byte[]> AllPaths(int length, int labels)
    {
        for (int number = 0; number < Math.Pow(labels, length); number++)
        {
            byte[] path = new byte[length];
            for (int i = 0, rest = number; i < length; i++, rest /= labels)
            {
                path[i] = (byte)(rest % labels);
            }
            yield return path;
        }
    }

    private static float Sum(byte[] path, float[] scores, float[] transitions, int labels)
    {
        float sum = 0;
        int previous = 0;
        for (int i = 0; i < path.Length; i++)
        {
            sum += transitions[(previous * labels) + path[i]] + scores[(i * labels) + path[i]];
            previous = path[i];
        }
        return sum;
    }
}
