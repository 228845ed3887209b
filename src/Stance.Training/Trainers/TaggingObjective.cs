using System.Numerics.Tensors;
using Stance.Learning;
using Stance.Tagging;
using Stance.Text;
using Stance.Training.Networks;

namespace Stance.Training.Trainers;

/// <summary>
/// What the encoder learns of parts of speech, trees and entity mentions; and what it says of them meanwhile, which its upper layers read. One a
/// worker; not thread-safe.
/// </summary>
internal sealed class TaggingObjective(EncoderNetwork network, Tape tape, EncoderOptions options)
{
    private readonly ChainLoss _entityChain = new(EntityLabel.Count, ChainRules.Of(EntityLabel.Count, EntityLabel.MayFollow));

    /// <summary>Adds the gradients of a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="words">The states that tags and mentions are read from.</param>
    /// <param name="states">The states that trees are read from.</param>
    /// <param name="predictions">Takes what the network says.</param>
    /// <param name="weight">How much a token counts.</param>
    /// <returns>The loss.</returns>
    public double Add(EncoderBatch batch, Activations words, Activations states, TagPredictions predictions, float weight)
    {
        Activations tags = network.Tag(tape, words);
        Activations entities = network.Entities(tape, words);
        (Activations dependents, Activations heads) = network.Arcs(tape, states);
        for (int i = 0; i < batch.Count; i++)
        {
            predictions.Tags[i] = TensorPrimitives.IndexOfMax<float>(tags.Row(i));
        }
        DecodeEntities(batch, entities, predictions.Entities);
        DecodeHeads(batch, dependents, heads, predictions.Heads);
        int[] known = [.. batch.Heads.Select((head, i) => head == Passage.UnknownHead ? predictions.Heads[i] : head)];
        Activations relations = network.Relate(tape, states, known);
        for (int i = 0; i < batch.Count; i++)
        {
            predictions.Relations[i] = predictions.Heads[i] < 0 ? (int)DependencyRelation.Root : TensorPrimitives.IndexOfMax<float>(relations.Row(i));
        }
        float[] weights = Array.ConvertAll(batch.TreeWeights, w => w * weight);
        float[] headWeights = Array.ConvertAll(weights, w => w * options.HeadWeight);
        double loss = ArcLoss.Add(tape, dependents, heads, network["arcs.root"], batch.Sentences.ConvertAll(s => s.Tokens), batch.Heads, headWeights);
        for (int i = 0; i < batch.Count; i++)
        {
            loss += batch.Tags[i] < 0 ? 0 : CrossEntropy.Add(tags, i, batch.Tags[i], weights[i]);
            loss += batch.Relations[i] < 0 ? 0 : CrossEntropy.Add(relations, i, batch.Relations[i], weights[i] * options.RelationWeight);
        }
        return loss + AddEntities(batch, entities, weight * options.EntityWeight);
    }

    private double AddEntities(EncoderBatch batch, Activations scores, float weight)
    {
        double loss = 0;
        Parameter transitions = network["entities.transitions"];
        foreach ((TokenRange sentence, int passage) in batch.Sentences)
        {
            ReadOnlySpan<int> gold = batch.Entities.AsSpan(sentence.First, sentence.Count);
            if (!gold.ContainsAnyExcept(Passage.Unknown))
            {
                continue;
            }
            ushort[] allowed = new ushort[sentence.Count];
            for (int i = 0; i < allowed.Length; i++)
            {
                allowed[i] = gold[i] < 0 ? ushort.MaxValue : (ushort)(1 << gold[i]);
            }
            loss += _entityChain.Add(
                scores, sentence.First, allowed, transitions.Value, transitions.Gradients[tape.Worker], weight * batch.Passages[passage].EntityWeight);
        }
        return loss;
    }

    private void DecodeEntities(EncoderBatch batch, Activations scores, int[] labels)
    {
        float[] transitions = Viterbi.Forbid(network["entities.transitions"].Value, EntityLabel.Count, EntityLabel.MayFollow);
        foreach ((TokenRange sentence, _) in batch.Sentences)
        {
            byte[] best = new byte[sentence.Count];
            Viterbi.Decode(scores.Value.Slice(sentence.First * EntityLabel.Count, best.Length * EntityLabel.Count), transitions, EntityLabel.Count, best);
            for (int i = 0; i < best.Length; i++)
            {
                labels[sentence.First + i] = best[i];
            }
        }
    }

    private void DecodeHeads(EncoderBatch batch, Activations dependents, Activations heads, int[] found)
    {
        float[] root = network["arcs.root"].Value;
        foreach ((TokenRange sentence, _) in batch.Sentences)
        {
            int count = sentence.Count;
            Span<float> scores = tape.Lend(count * (count + 1)).AsSpan(0, count * (count + 1));
            for (int i = 0; i < count; i++)
            {
                Span<float> row = scores.Slice(i * (count + 1), count + 1);
                row[0] = TensorPrimitives.Dot<float>(dependents.Row(sentence.First + i), root);
                for (int j = 0; j < count; j++)
                {
                    row[j + 1] = TensorPrimitives.Dot<float>(dependents.Row(sentence.First + i), heads.Row(sentence.First + j));
                }
            }
            Span<int> local = found.AsSpan(sentence.First, count);
            TreeDecoder.Decode(scores, local);
            foreach (ref int head in local)
            {
                head = head < 0 ? -1 : sentence.First + head;
            }
        }
    }
}
