using Stance.Text;
using Stance.Training.Evaluation;

namespace Stance.Training.Tests.Evaluation;

public class DuplicateFinderTests
{
    [Fact]
    public void Same_text_and_spans_are_one_group()
    {
        DuplicateGroup group = Assert.Single(DuplicateFinder.Find([Of("a"), Of("b", cue: new(5, 9)), Of("c"), Of("d", text: "Oslo left.")]));
        Assert.Equal(["a", "c"], group.Examples.Select(e => e.Example.Id));
        Assert.False(group.IsConflict);
        Assert.False(group.IsBetweenSplits);
    }

    [Fact]
    public void Group_across_the_split_is_told() => Assert.True(Assert.Single(DuplicateFinder.Find([Of("a"), Of("b", isDev: true)])).IsBetweenSplits);

    [Fact]
    public void Labels_that_differ_are_a_conflict_unless_one_is_right_for_all()
    {
        Assert.True(Assert.Single(DuplicateFinder.Find([Of("a"), Of("b", label: "warning")])).IsConflict);
        Assert.False(Assert.Single(DuplicateFinder.Find([Of("a", also: "warning"), Of("b", label: "warning")])).IsConflict);
        Assert.True(Assert.Single(DuplicateFinder.Find([Of("a", also: "warning"), Of("b", label: "warning"), Of("c")])).IsConflict);
    }

    private static SplitExample Of(string id, string text = "Oslo said no.", TextSpan? cue = null, string label = "none", string? also = null, bool isDev = false) => new(
        new() { Id = id, Document = id, Text = text, Cue = cue, Content = [new(0, 4)], Label = new(label), Also = also is null ? null : new StanceLabel(also) }, isDev);
}
