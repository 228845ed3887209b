using System.Numerics.Tensors;
using Stance.Tagging;
using Stance.Text;

namespace Stance.Training.Trainers;

/// <summary>
/// Trains a <see cref="DependencyParser"/>: transitions with the dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013), so that
/// the parser learns to go on well after its own mistakes; relations on gold trees.
/// </summary>
internal static class DependencyTrainer
{
    private const int LogTransitionRows = 18;
    private const int LogRelationRows = 16;

    /// <param name="documents">Documents with heads and relations; their parts of speech should be the tagger's own, as in use.</param>
    /// <param name="epochs">Passes over the documents.</param>
    /// <param name="random">Orders the documents.</param>
    public static DependencyParser Train(IReadOnlyList<Document> documents, int epochs, Random random)
    {
        HashedWeights transitions = new(3, LogTransitionRows);
        HashedWeights relations = new(Enum.GetValues<DependencyRelation>().Length, LogRelationRows);
        Document[] order = [.. documents];
        ParserState state = new();
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (Document document in order)
            {
                foreach (Sentence sentence in document.Sentences)
                {
                    int[] gold = LocalHeads(document, sentence.Tokens);
                    LearnTransitions(transitions, document, sentence.Tokens, gold, state, explore: epoch > 0);
                    LearnRelations(relations, document, sentence.Tokens, gold, state);
                }
            }
        }
        return new(transitions.ToModel(), relations.ToModel());
    }

    private static int[] LocalHeads(Document document, TokenRange sentence)
    {
        int[] heads = new int[sentence.Count];
        for (int i = 0; i < heads.Length; i++)
        {
            int head = document.Heads[sentence.First + i];
            heads[i] = head < 0 ? sentence.Count : head - sentence.First;
        }
        return heads;
    }

    private static void LearnTransitions(
        HashedWeights weights, Document document, TokenRange sentence, int[] gold, ParserState state, bool explore)
    {
        Span<uint> features = stackalloc uint[TransitionFeatures.Count];
        Span<float> scores = stackalloc float[weights.RowLength];
        state.Start(sentence.Count);
        while (!state.IsFinal)
        {
            TransitionFeatures.Extract(document.Words, document.PartsOfSpeech, sentence.First, state, features);
            weights.Score(features, scores);
            Transition best = default;
            Transition right = default;
            float most = float.NegativeInfinity;
            float mostRight = float.NegativeInfinity;
            int least = LeastCost(state, gold);
            for (Transition t = Transition.Shift; t <= Transition.Right; t++)
            {
                if (!state.Allows(t))
                {
                    continue;
                }
                if (scores[(int)t] > most)
                {
                    (most, best) = (scores[(int)t], t);
                }
                if (scores[(int)t] > mostRight && Cost(state, gold, t) == least)
                {
                    (mostRight, right) = (scores[(int)t], t);
                }
            }
            if (best != right)
            {
                weights.Add(features, (int)right, 1);
                weights.Add(features, (int)best, -1);
            }
            weights.Tick();
            state.Apply(explore ? best : right);
        }
    }

    private static int LeastCost(ParserState state, int[] gold)
    {
        int least = int.MaxValue;
        for (Transition t = Transition.Shift; t <= Transition.Right; t++)
        {
            least = state.Allows(t) ? Math.Min(least, Cost(state, gold, t)) : least;
        }
        return least;
    }

    /// <summary>How many gold arcs can no longer be made after a transition (Goldberg and Nivre 2013, section 4.3).</summary>
    internal static int Cost(ParserState state, int[] gold, Transition transition)
    {
        int cost = 0;
        int buffer = state.Buffer;
        if (transition == Transition.Shift)
        {
            for (int depth = 0; depth < state.Depth; depth++)
            {
                int token = state.Stack(depth);
                cost += gold[token] == buffer ? 1 : 0;
                cost += depth > 0 && gold[buffer] == token ? 1 : 0;
            }
            return cost;
        }
        int top = state.Stack(0);
        for (int token = buffer; token < state.Length; token++)
        {
            cost += gold[token] == top ? 1 : 0;
        }
        bool headAhead = gold[top] > buffer;
        return transition == Transition.Left
            ? cost + (headAhead || gold[top] == state.Stack(1) ? 1 : 0)
            : cost + (headAhead || gold[top] == buffer ? 1 : 0);
    }

    private static void LearnRelations(HashedWeights weights, Document document, TokenRange sentence, int[] gold, ParserState tree)
    {
        Span<uint> features = stackalloc uint[RelationFeatures.Count];
        Span<float> scores = stackalloc float[weights.RowLength];
        Build(tree, gold);
        for (int token = 0; token < sentence.Count; token++)
        {
            RelationFeatures.Extract(document.Words, document.PartsOfSpeech, sentence.First, tree, token, features);
            weights.Score(features, scores);
            int best = TensorPrimitives.IndexOfMax(scores[..weights.Classes]);
            int label = (int)document.Relations[sentence.First + token];
            if (best != label)
            {
                weights.Add(features, label, 1);
                weights.Add(features, best, -1);
            }
            weights.Tick();
        }
    }

    // The final state whose arcs are the gold ones, whether transitions could reach it or not.
    private static void Build(ParserState tree, int[] gold)
    {
        tree.Start(gold.Length);
        for (int token = gold.Length - 1; token >= 0; token--)
        {
            if (token < gold[token])
            {
                tree.Attach(token, gold[token]);
            }
        }
        for (int token = 0; token < gold.Length; token++)
        {
            if (token > gold[token])
            {
                tree.Attach(token, gold[token]);
            }
        }
    }
}
