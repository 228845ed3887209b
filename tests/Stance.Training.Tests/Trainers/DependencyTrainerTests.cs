using Stance.ModelFormat;
using Stance.Tagging;
using Stance.Text;
using Stance.Training.Trainers;

namespace Stance.Training.Tests.Trainers;

public class DependencyTrainerTests
{
    [Fact]
    public void Transitions_of_least_cost_rebuild_every_projective_tree()
    {
        var random = new Random(31);
        ParserState state = new();
        for (int round = 0; round < 2000; round++)
        {
            int[] gold = Gold(random.Next(1, 20), random);
            state.Start(gold.Length);
            while (!state.IsFinal)
            {
                Transition[] free = [.. Allowed(state).Where(t => DependencyTrainer.Cost(state, gold, t) == 0)];
                Assert.NotEmpty(free);
                state.Apply(free[random.Next(free.Length)]);
            }
            Assert.Equal(gold, state.Heads[..gold.Length]);
        }
    }

    [Fact]
    public void Cost_is_the_number_of_arcs_that_no_way_on_can_make()
    {
        var random = new Random(37);
        for (int round = 0; round < 150; round++)
        {
            int[] gold = Gold(random.Next(1, 6), random);
            List<Transition> way = [];
            ParserState state = Replay(gold.Length, way);
            while (!state.IsFinal)
            {
                int reachable = MostArcs(gold, way);
                foreach (Transition next in Allowed(state))
                {
                    Assert.Equal(reachable - MostArcs(gold, [.. way, next]), DependencyTrainer.Cost(state, gold, next));
                }
                Transition[] allowed = [.. Allowed(state)];
                way.Add(allowed[random.Next(allowed.Length)]);
                state = Replay(gold.Length, way);
            }
        }
    }

    [Fact]
    public void Parser_learns_toy_sentences_and_the_same_seed_gives_the_same_bytes()
    {
        Document[] documents = [.. ToySentences.Documents()];
        DependencyParser parser = DependencyTrainer.Train(documents, 5, new Random(1));
        foreach (Document gold in documents)
        {
            int[] heads = new int[gold.Tokens.Length];
            DependencyRelation[] relations = new DependencyRelation[gold.Tokens.Length];
            ParserState state = new();
            foreach (Sentence sentence in gold.Sentences)
            {
                parser.Parse(gold.Words, gold.PartsOfSpeech, sentence.Tokens, state, heads, relations);
            }
            Assert.Equal(gold.Heads, heads);
            Assert.Equal(gold.Relations, relations);
        }
        Assert.Equal(Section(parser), Section(DependencyTrainer.Train(documents, 5, new Random(1))));
    }

    [Fact]
    public void Crossing_arcs_are_no_trouble()
    {
        Document crossing = TestTrees.Of("a/NN/3/dep b/NN/4/dep c/NN/0/root d/NN/3/dep");
        DependencyTrainer.Train([crossing], 2, new Random(1));
    }

    private static IEnumerable<Transition> Allowed(ParserState state) => Enum.GetValues<Transition>().Where(state.Allows);

    private static int[] Gold(int length, Random random) => [.. TestTrees.RandomHeads(length, random).Select(head => head < 0 ? length : head)];

    private static ParserState Replay(int length, List<Transition> way)
    {
        ParserState state = new();
        state.Start(length);
        way.ForEach(state.Apply);
        return state;
    }

    // Of all ways on, the one that makes most gold arcs.
    private static int MostArcs(int[] gold, List<Transition> way)
    {
        ParserState state = Replay(gold.Length, way);
        return state.IsFinal
            ? gold.Where((head, token) => state.Heads[token] == head).Count()
            : Allowed(state).Max(next => MostArcs(gold, [.. way, next]));
    }

    private static byte[] Section(DependencyParser parser)
    {
        SectionWriter writer = new();
        parser.Write(writer);
        return writer.Written.ToArray();
    }
}
