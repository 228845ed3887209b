using Stance.Speakers;
using Stance.Training.Trainers;

namespace Stance.Training.Tests.Trainers;

public class AntecedentTrainerTests
{
    private static readonly AntecedentOptions Options = new() { Epochs = 8, FeatureDropout = 0, Networks = 2 };

    // Row 1 marks the right candidate, row 2 a wrong one; without row 1 it is none of them.
    private static readonly AntecedentExample[] Examples =
    [
        .. Enumerable.Range(0, 300).Select(i => (i % 3) switch
        {
            0 => Example([1], [2], 0),
            1 => Example([2], [1], 1),
            _ => Example([2], [2], 2),
        }),
    ];

    [Fact]
    public void A_toy_task_is_learned()
    {
        AntecedentRanker ranker = AntecedentTrainer.Train(Examples, Options);

        AntecedentScores scores = new();
        foreach (AntecedentExample example in Examples)
        {
            scores.Add(example, ranker);
        }
        Assert.Equal(1, scores.Accuracy(AnaphorKind.Person));
        Assert.Equal(0, scores.Accuracy(AnaphorKind.It));
    }

    [Fact]
    public void The_same_seed_gives_the_same_ranker()
    {
        double[] Scores(int seed)
        {
            double[] scores = new double[3];
            AntecedentTrainer.Train(Examples, Options with { Seed = seed, Epochs = 1 }).Score(Examples[0].Rows, scores);
            return scores;
        }

        Assert.Equal(Scores(4), Scores(4));
        Assert.NotEqual(Scores(4), Scores(5));
    }

    private static AntecedentExample Example(int[] first, int[] second, int right)
    {
        int[] rows = new int[3 * CandidateInput.Slots];
        Array.Fill(rows, -1);
        first.CopyTo(rows, 0);
        second.CopyTo(rows, CandidateInput.Slots);
        rows[2 * CandidateInput.Slots] = 3;
        bool[] isRight = new bool[3];
        isRight[right] = true;
        return new(AnaphorKind.Person, rows, isRight, 1);
    }
}
