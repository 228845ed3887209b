using Stance.Learning;
using Stance.ModelFormat;
using Stance.Speakers;

namespace Stance.Tests.Speakers;

public class AntecedentRankerTests
{
    private const int Width = 8;

    [Fact]
    public void What_is_written_is_read_again()
    {
        ModelFile file = new();
        AntecedentRanker written = RandomRanker(CandidateInput.Rows);
        written.Write(file);

        AntecedentRanker? read = AntecedentRanker.Read(file);

        Assert.NotNull(read);
        Assert.Equal(written.Temperature, read.Temperature);
        Assert.Equal(Scores(written), Scores(read));
    }

    [Fact]
    public void A_model_of_before_has_no_ranker() => Assert.Null(AntecedentRanker.Read(new()));

    [Fact]
    public void A_table_of_another_size_is_refused()
    {
        ModelFile file = new();
        RandomRanker(CandidateInput.Rows / 2).Write(file);

        Assert.Contains("speakers", Assert.Throws<InvalidModelException>(() => AntecedentRanker.Read(file)).Message);
    }

    [Fact]
    public void Missing_rows_add_nothing()
    {
        AntecedentRanker ranker = RandomRanker(CandidateInput.Rows);
        int[] rows = new int[2 * CandidateInput.Slots];
        Array.Fill(rows, -1);
        rows[3] = 17;
        rows[CandidateInput.Slots] = 17;
        double[] scores = new double[2];

        ranker.Score(rows, scores);

        Assert.Equal(scores[0], scores[1]);
    }

    private static double[] Scores(AntecedentRanker ranker)
    {
        int[] rows = [.. Enumerable.Range(0, 3 * CandidateInput.Slots).Select(i => i * 31 % CandidateInput.Rows)];
        double[] scores = new double[3];
        ranker.Score(rows, scores);
        Assert.NotEqual(scores[0], scores[1]);
        return scores;
    }

    private static AntecedentRanker RandomRanker(int rows)
    {
        var random = new Random(3);
        float[] Values(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.4f)];
        return new(EmbeddingRows.Of(rows, Width, Values(rows * Width)), new(2, Width, Values(2 * Width)), 1.5f);
    }
}
