using Stance.Tagging;

namespace Stance.Tests.Tagging;

public class TreeDecoderTests
{
    [Fact]
    public void Whatever_the_scores_one_token_is_the_root_and_nothing_goes_in_a_circle()
    {
        var random = new Random(3);
        for (int round = 0; round < 3000; round++)
        {
            int count = 1 + random.Next(round % 10 == 0 ? 100 : 12);
            float[] scores = Scores(count, random, round % 3);
            int[] heads = new int[count];

            TreeDecoder.Decode(scores, heads);

            Assert.True(IsTree(heads), string.Join(' ', heads));
        }
    }

    [Fact]
    public void Best_tree_of_a_short_sentence_is_found_nearly_always_and_where_no_choice_is_a_circle_always()
    {
        var random = new Random(4);
        int best = 0, plain = 0;
        const int Rounds = 2000;
        for (int round = 0; round < Rounds; round++)
        {
            int count = 1 + random.Next(5);
            float[] scores = Scores(count, random, 0);
            float[] kept = [.. scores];
            int[] heads = new int[count];

            TreeDecoder.Decode(scores, heads);

            float most = AllHeads(count).Where(IsTree).Max(tree => Sum(kept, tree));
            bool isBest = Sum(kept, heads) >= most - 1e-4f;
            best += isBest ? 1 : 0;
            int[] choices = BestHeadsWithOneRoot(kept, count);
            if (IsTree(choices))
            {
                plain++;
                Assert.True(isBest || Sum(kept, choices) < most - 1e-4f);
                Assert.Equal(choices, heads);
            }
        }
        Assert.InRange(best, 0.85 * Rounds, Rounds);
        Assert.InRange(plain, Rounds / 4, Rounds);
    }

    [Fact]
    public void Even_without_any_preference_there_is_a_tree()
    {
        foreach (int count in new[] { 1, 2, 3, 50 })
        {
            int[] heads = new int[count];
            TreeDecoder.Decode(new float[count * (count + 1)], heads);
            Assert.True(IsTree(heads));
        }
    }

    // Every token's best head, but for the token that gains most by being the root.
    private static int[] BestHeadsWithOneRoot(float[] scores, int count)
    {
        int[] heads = new int[count];
        float[] gains = new float[count];
        for (int i = 0; i < count; i++)
        {
            int[] others = [.. Enumerable.Range(0, count).Where(j => j != i).OrderByDescending(j => Score(scores, count, i, j))];
            heads[i] = others.Length == 0 ? -1 : others[0];
            gains[i] = others.Length == 0 ? 0 : Score(scores, count, i, -1) - Score(scores, count, i, heads[i]);
        }
        heads[Array.IndexOf(gains, gains.Max())] = -1;
        return heads;
    }

    private static IEnumerable<int[]> AllHeads(int count) => Enumerable.Range(0, (int)Math.Pow(count + 1, count)).Select(number =>
    {
        int[] heads = new int[count];
        for (int i = 0; i < count; i++, number /= count + 1)
        {
            heads[i] = (number % (count + 1)) - 1;
        }
        return heads;
    });

    private static bool IsTree(int[] heads) => heads.Count(head => head == -1) == 1 && Enumerable.Range(0, heads.Length).All(token =>
    {
        int steps = 0;
        while (token >= 0 && steps <= heads.Length)
        {
            token = heads[token];
            steps++;
        }
        return token == -1;
    });

    private static float Sum(float[] scores, int[] heads) => heads.Select((head, i) => head == i ? -1e9f : Score(scores, heads.Length, i, head)).Sum();

    private static float Score(float[] scores, int count, int token, int head) => scores[(token * (count + 1)) + head + 1];

    private static float[] Scores(int count, Random random, int kind) =>
        [.. Enumerable.Range(0, count * (count + 1)).Select(_ => kind == 2 ? random.Next(2) : (random.NextSingle() * 10) - 5)];
}
