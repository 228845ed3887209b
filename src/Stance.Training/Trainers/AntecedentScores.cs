using Stance.Speakers;

namespace Stance.Training.Trainers;

/// <summary>How often a ranker is right, by kind of anaphor; that somebody is meant whom the text does not name counts like a name.</summary>
internal sealed class AntecedentScores
{
    private readonly Dictionary<AnaphorKind, (int Right, int All)> _counts = [];

    public void Add(AntecedentExample example, AntecedentRanker ranker)
    {
        double[] scores = new double[example.IsRight.Length];
        ranker.Score(example.Rows, scores);
        (int right, int all) = _counts.GetValueOrDefault(example.Kind);
        _counts[example.Kind] = (right + (example.IsRight[Array.IndexOf(scores, scores.Max())] ? 1 : 0), all + 1);
    }

    /// <summary>The share of right choices; 0 where there are none.</summary>
    public double Accuracy(AnaphorKind kind) => _counts.TryGetValue(kind, out (int Right, int All) counts) ? (double)counts.Right / counts.All : 0;
}
