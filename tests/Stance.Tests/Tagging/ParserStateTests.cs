using Stance.Tagging;

namespace Stance.Tests.Tagging;

public class ParserStateTests
{
    [Fact]
    public void Any_allowed_transitions_end_in_a_tree()
    {
        var random = new Random(3);
        ParserState state = new();
        for (int round = 0; round < 2000; round++)
        {
            int length = random.Next(0, 30);
            state.Start(length);
            int steps = 0;
            while (!state.IsFinal)
            {
                Transition[] allowed = [.. Enum.GetValues<Transition>().Where(state.Allows)];
                state.Apply(allowed[random.Next(allowed.Length)]);
                steps++;
            }
            Assert.Equal(2 * length, steps);
            AssertTree(state);
        }
    }

    [Fact]
    public void Left_makes_the_buffers_first_token_the_head_and_right_the_second_of_the_stack()
    {
        // She(0) warned(1) Oslo(2)
        ParserState state = Run(3, "SLSSRL");
        Assert.Equal([1, 3, 1], state.Heads[..3]);
        Assert.True(state.IsFinal);
    }

    [Fact]
    public void Children_are_the_outermost_ones()
    {
        // the(0) old(1) envoy(2) said(3) so(4) today(5)
        ParserState state = Run(6, "SSLLSLSSRSRL");
        Assert.Equal([2, 2, 3, 6, 3, 3], state.Heads[..6]);
        Assert.Equal((0, 2), (state.LeftChild[2], state.LeftCount[2]));
        Assert.Equal((2, 5), (state.LeftChild[3], state.RightChild[3]));
        Assert.Equal((1, 2), (state.LeftCount[3], state.RightCount[3]));
        Assert.Equal(ParserState.None, state.RightChild[2]);
        Assert.Equal(3, state.LeftChild[6]);
    }

    [Fact]
    public void Stack_and_buffer_say_where_they_end()
    {
        ParserState state = Run(3, "SS");
        Assert.Equal((1, 0, ParserState.None), (state.Stack(0), state.Stack(1), state.Stack(2)));
        Assert.Equal((2, 3, ParserState.None), (state.Ahead(0), state.Ahead(1), state.Ahead(2)));
    }

    [Fact]
    public void Counts_of_dependents_do_not_wrap_around()
    {
        ParserState state = new();
        state.Start(301);
        for (int i = 1; i < 301; i++)
        {
            state.Attach(i, 0);
        }
        Assert.Equal(255, state.RightCount[0]);
    }

    [Fact]
    public void Starting_over_forgets_the_sentence_before()
    {
        ParserState state = Run(6, "SSLLSLSSRSRL");
        state.Start(2);
        Assert.Equal([ParserState.None, ParserState.None], state.Heads[..2]);
        Assert.Equal((0, 0), (state.LeftCount[0], state.LeftCount[2]));
        Assert.Equal((0, 0, false), (state.Buffer, state.Depth, state.IsFinal));
    }

    private static ParserState Run(int length, string transitions)
    {
        ParserState state = new();
        state.Start(length);
        foreach (char letter in transitions)
        {
            Transition transition = letter switch { 'S' => Transition.Shift, 'L' => Transition.Left, _ => Transition.Right };
            Assert.True(state.Allows(transition), $"{transition} is not allowed in {transitions}");
            state.Apply(transition);
        }
        return state;
    }

    private static void AssertTree(ParserState state)
    {
        for (int token = 0; token < state.Length; token++)
        {
            int steps = 0;
            for (int head = token; head != state.Length; head = state.Heads[head])
            {
                Assert.InRange(state.Heads[head], 0, state.Length);
                Assert.True(++steps <= state.Length, "a cycle");
            }
        }
    }
}
