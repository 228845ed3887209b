namespace Stance.Tests.Golden;

public class GoldenStatementsTests
{
    [Fact]
    public void What_is_right_stays_right_and_the_rest_is_wrong_until_somebody_says_otherwise()
    {
        string judged = GoldenStatements.Judge("Kang | said | none | a\n? Kang | said | warning | b\n- Oslo | warned | warning | c\n",
            ["Oslo | warned | warning | c", "Kang | said | warning | b", "Kang | added | none | d"]);

        Assert.Equal(
            ["Oslo | warned | warning | c", "? Kang | said | warning | b", "? Kang | added | none | d", "- Kang | said | none | a", ""],
            judged.Split('\n')[1..]);
    }

    [Fact]
    public void Judged_twice_it_is_the_same()
    {
        string[] found = ["Kang | said | none | a", "Oslo | warned | warning | c"];
        string judged = GoldenStatements.Judge("- Kang | said | none | a\n- Oslo | said | none | e\n", found);

        Assert.Equal(judged, GoldenStatements.Judge(judged, found));
        Assert.Equal("", GoldenStatements.Difference(judged, judged));
    }

    [Fact]
    public void A_difference_names_the_lines()
    {
        string difference = GoldenStatements.Difference("a\nb\n", "b\n? c\n");

        Assert.Equal(["  in the file, not now:  a", "  now, not in the file:  ? c"], difference.Split('\n'));
        Assert.NotEqual("", GoldenStatements.Difference("a\nb\n", "b\na\n"));
    }
}
