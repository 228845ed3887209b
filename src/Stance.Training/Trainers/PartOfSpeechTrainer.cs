using System.Numerics.Tensors;
using Stance.Tagging;
using Stance.Text;

namespace Stance.Training.Trainers;

/// <summary>Trains a <see cref="PartOfSpeechTagger"/> with the averaged perceptron (Collins 2002).</summary>
internal static class PartOfSpeechTrainer
{
    private const int LogRows = 17;

    /// <param name="documents">Documents with parts of speech.</param>
    /// <param name="epochs">Passes over the documents.</param>
    /// <param name="random">Orders the documents.</param>
    public static PartOfSpeechTagger Train(IReadOnlyList<Document> documents, int epochs, Random random)
    {
        HashedWeights weights = new(Enum.GetValues<PartOfSpeech>().Length, LogRows);
        Document[] order = [.. documents];
        uint[] features = new uint[PartOfSpeechFeatures.Count];
        float[] scores = new float[weights.RowLength];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (Document document in order)
            {
                foreach (Sentence sentence in document.Sentences)
                {
                    PartOfSpeech previous = PartOfSpeech.Other;
                    PartOfSpeech beforePrevious = PartOfSpeech.Other;
                    for (int token = sentence.Tokens.First; token < sentence.Tokens.End; token++)
                    {
                        PartOfSpeechFeatures.Extract(document.Words, sentence.Tokens, token, previous, beforePrevious, features);
                        weights.Score(features, scores);
                        int best = TensorPrimitives.IndexOfMax(scores.AsSpan(0, weights.Classes));
                        int gold = (int)document.PartsOfSpeech[token];
                        if (best != gold)
                        {
                            weights.Add(features, gold, 1);
                            weights.Add(features, best, -1);
                        }
                        weights.Tick();
                        (beforePrevious, previous) = (previous, (PartOfSpeech)best);
                    }
                }
            }
        }
        return new(weights.ToModel());
    }
}
