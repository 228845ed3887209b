using Stance.Attributions;
using Stance.Learning;
using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Trainers;

/// <summary>Trains a <see cref="CueFinder"/>: logistic regression by stochastic gradient descent with averaged weights.</summary>
internal static class CueTrainer
{
    private const int LogRows = 17;
    private const float FirstRate = 0.1f;
    private const float Dropout = 0.3f;

    /// <summary>Where F1 on PolNeAR dev is highest.</summary>
    private const float Threshold = 0.4f;

    /// <param name="documents">Documents with attributions.</param>
    /// <param name="epochs">Passes over the documents.</param>
    /// <param name="random">Orders the documents.</param>
    public static CueFinder Train(IReadOnlyList<AttributedDocument> documents, int epochs, Random random)
    {
        HashedWeights weights = new(1, LogRows);
        (AttributionText Text, HashSet<int> Cues)[] order = [.. documents.Select(d => (new AttributionText(d.Document, d.Quotations), CuesOf(d)))];
        uint[] features = new uint[CueFeatures.Count];
        float[] score = new float[weights.RowLength];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            float rate = FirstRate / (1 + epoch);
            foreach ((AttributionText text, HashSet<int> cues) in order)
            {
                for (int token = 0; token < text.Document.Tokens.Length; token++)
                {
                    bool isFurniture = text.Document.Sentences[text.Document.SentenceOfToken[token]].Kind == SentenceKind.Furniture;
                    if (isFurniture || !CueFeatures.IsCandidate(text.Document, token))
                    {
                        continue;
                    }
                    CueFeatures.Extract(text, token, features);
                    Span<uint> kept = features.AsSpan(0, FeatureDropout.Thin(features, Dropout, random));
                    weights.Score(kept, score);
                    float error = (cues.Contains(token) ? 1 : 0) - (float)Distribution.Sigmoid(score[0] / (1 - Dropout));
                    weights.Add(kept, 0, rate * error);
                    weights.Tick();
                }
            }
        }
        return new(weights.ToModel(), Threshold);
    }

    private static HashSet<int> CuesOf(AttributedDocument document) =>
        [.. document.Attributions.Select(a => GoldRoles.HeadOf(document.Document, a.Cue))];
}
