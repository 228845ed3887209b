using System.Globalization;
using Stance.Speakers;

namespace Stance.Tests.Speakers;

/// <summary>A line with nothing but a date, or the date behind the place of a report, says when a text was written.</summary>
public class DateLineTests
{
    [Theory]
    [InlineData("Port vale votes\n\nMonday, May 2, 2024\n\nThe council said no.", "2024-05-02")]
    [InlineData("Port Vale votes\n2 May 2024\nThe council said no.", "2024-05-02")]
    [InlineData("Port Vale votes\nPosted on : 2024-06-21 16:56 KST Modified on : 2024-06-22 16:56 KST\nThe council said no.", "2024-06-21")]
    [InlineData("Published Sept. 5, 2016\nThe council said no.", "2016-09-05")]
    [InlineData("By 2 p.m. on Tuesday\nThe council said no.\n\nPublished at 4 p.m. on 12 September 2016", "2016-09-12")]
    [InlineData("2016-09-12\r\nThe council said no.", "2016-09-12")]
    [InlineData("SEOUL, March 3, 2024 (Yonhap) -- The council said no.", "2024-03-03")]
    [InlineData("REYKJAVIK, Iceland (AP), March 3, 2024 — The council said no.", "2024-03-03")]
    [InlineData("The council said no.\nIt met on Monday.\n\nUpdated: 2024.03.03\n", "2024-03-03")]
    public void DateIsRead(string text, string date) => Assert.Equal(DateOnly.Parse(date, CultureInfo.InvariantCulture), DateLine.Find(text));

    [Theory]
    [InlineData("The treaty of March 3, 1918 was signed in the east.")]
    [InlineData("Reid remembers September 9, 2001\nThe council said no.")]
    [InlineData("SEOUL, March 3 (Yonhap) -- The council said no.")]
    [InlineData("3/4/2024\nThe council said no.")]
    [InlineData("2024-13-45\nThe council said no.")]
    [InlineData("February 30, 2024\nThe council said no.")]
    [InlineData("")]
    [InlineData("\n\n\n")]
    public void OtherDatesTellNothing(string text) => Assert.Null(DateLine.Find(text));

    [Fact]
    public void OnlyLinesAtTheEndsAreRead() => Assert.Null(DateLine.Find(string.Concat(Enumerable.Repeat("The council said no.\n", 10)) + "2016-09-12\n" + string.Concat(Enumerable.Repeat("It left.\n", 10))));

    [Fact]
    public void GivenDateWinsOverTheLine() => Assert.Equal(
        ["Vladimir Putin"],
        new TaggedArticle("# 2010-06-01", "The [N Russian] president said no .").On("2014-06-01").Says("The Russian president").Names());
}
