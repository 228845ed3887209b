using Stance.Tagging;
using Stance.Text;

namespace Stance.Training.Trainers;

/// <summary>Trains an <see cref="EntityTagger"/> with the averaged perceptron (Collins 2002).</summary>
internal static class EntityTrainer
{
    private const int LogRows = 16;

    /// <param name="documents">Documents with entity mentions; their parts of speech should be the tagger's own, as in use.</param>
    /// <param name="epochs">Passes over the documents.</param>
    /// <param name="random">Orders the documents.</param>
    public static EntityTagger Train(IReadOnlyList<Document> documents, int epochs, Random random)
    {
        HashedWeights weights = new(EntityTagger.Labels, LogRows);
        Document[] order = [.. documents];
        uint[] features = new uint[EntityFeatures.Count];
        float[] scores = new float[weights.RowLength];
        EntityMemory memory = new();
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (Document document in order)
            {
                int[] gold = LabelsOf(document);
                memory.Clear();
                foreach (Sentence sentence in document.Sentences)
                {
                    int previous = EntityLabel.Outside;
                    int beforePrevious = EntityLabel.Outside;
                    for (int token = sentence.Tokens.First; token < sentence.Tokens.End; token++)
                    {
                        EntityFeatures.Extract(
                            document.Words, document.PartsOfSpeech, sentence.Tokens, token, previous, beforePrevious, memory, features);
                        weights.Score(features, scores);
                        int best = Best(scores, previous);
                        // Once the first token of a name was missed, there is nothing right to learn from the others.
                        if (best != gold[token] && EntityLabel.MayFollow(previous, gold[token]))
                        {
                            weights.Add(features, gold[token], 1);
                            weights.Add(features, best, -1);
                        }
                        weights.Tick();
                        memory.Remember(document.Words.Lower[token], best);
                        (beforePrevious, previous) = (previous, best);
                    }
                }
            }
        }
        return new(weights.ToModel());
    }

    private static int[] LabelsOf(Document document)
    {
        int[] labels = new int[document.Tokens.Length];
        foreach (EntityMention mention in document.Entities)
        {
            labels[mention.Tokens.First] = EntityLabel.First(mention.Kind);
            labels.AsSpan(mention.Tokens.First + 1, mention.Tokens.Count - 1).Fill(EntityLabel.Inside(mention.Kind));
        }
        return labels;
    }

    private static int Best(ReadOnlySpan<float> scores, int previous)
    {
        int best = EntityLabel.Outside;
        for (int label = 1; label < EntityTagger.Labels; label++)
        {
            best = scores[label] > scores[best] && EntityLabel.MayFollow(previous, label) ? label : best;
        }
        return best;
    }
}
