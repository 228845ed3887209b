using Stance.Attributions;
using Stance.Text;
using Stance.Training.Trainers;

namespace Stance.Training.Tests.Trainers;

public class GoldRolesTests
{
    private static readonly Document Said = TestTrees.Of(
        "Lee/NNP/4/nsubj ,/./4/punct has/VBZ/4/aux said/VBN/0/root in/IN/7/case a/DT/7/det statement/NN/4/obl it/PRP/9/nsubj failed/VBD/4/ccomp");

    [Fact]
    public void Tokens_have_the_roles_of_their_spans()
    {
        GoldRoles? gold = GoldRoles.Of(Said, new("E1", Spans("Lee"), Spans("has said", "in a statement"), Spans("it failed")));
        Assert.Equal(
            [
                Role.SourceFirst, Role.Outside, Role.CueFirst, Role.CueInside, Role.CueFirst, Role.CueInside, Role.CueInside, Role.ContentFirst,
                Role.ContentInside,
            ],
            Enumerable.Range(0, 9).Select(token => gold![token]));
    }

    [Theory]
    [InlineData("said", "has said")]
    [InlineData("said", "has said", "in a statement")]
    [InlineData("said", "in a statement", "said")]
    [InlineData("statement", "in a statement")]
    [InlineData("has", "has")]
    // Where two tops are no verbs, the first one.
    [InlineData("statement", "statement", "it")]
    public void Head_is_the_first_verb_that_hangs_outside_the_cue(string head, params string[] cue) =>
        Assert.Equal(head, Said[GoldRoles.HeadOf(Said, Spans(cue))]);

    [Fact]
    public void Cue_wins_where_spans_overlap()
    {
        GoldRoles? gold = GoldRoles.Of(Said, new("E1", Spans("Lee , has"), Spans("has said"), Spans("said in a statement")));
        Assert.Equal(
            [Role.SourceFirst, Role.SourceInside, Role.CueFirst, Role.CueInside, Role.ContentInside], Enumerable.Range(0, 5).Select(token => gold![token]));
    }

    [Fact]
    public void Cue_between_tokens_gives_none() => Assert.Null(GoldRoles.Of(Said, new("E1", [], [new(3, 4)], Spans("it"))));

    private static TextSpan[] Spans(params string[] words) => Array.ConvertAll(words, piece =>
    {
        int start = $" {Said.Text} ".IndexOf($" {piece} ", StringComparison.Ordinal);
        Assert.True(start >= 0, piece);
        return new TextSpan(start, start + piece.Length);
    });
}
