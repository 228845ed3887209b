using System.Xml.Linq;
using Stance.Cli.Output.Html;
using Stance.Training.Evaluation;

namespace Stance.Cli.Tests.Output.Html;

public class PicturesTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(20)]
    public void A_matrix_shows_every_count_inside_its_picture(int count)
    {
        StanceLabel[] labels = [.. Enumerable.Range(0, count).Select(i => new StanceLabel($"label <{i}> with a rather long name"))];
        ConfusionMatrix matrix = new();
        for (int i = 0; i < count; i++)
        {
            matrix.Add(labels[i], null, labels[i], 0.9, 100 + i);
            matrix.Add(labels[i], null, labels[(i + 1) % count], 0.9, 1000 + i);
        }

        XElement svg = XElement.Parse(MatrixPicture.Draw(matrix, labels));

        string[] texts = [.. svg.Elements("text").Select(text => text.Value)];
        Assert.All(Enumerable.Range(0, count), i => Assert.Contains($"{1000 + i}", texts));
        Assert.Equal((count * count) - (2 * count), texts.Count(text => text == "0"));
        AssertInside(svg);
    }

    [Fact]
    public void A_reliability_diagram_shows_how_many_predictions_each_bin_holds()
    {
        ReliabilityDiagram diagram = new();
        diagram.Add(0.25, false, 7);
        diagram.Add(1, true, 41);

        XElement svg = XElement.Parse(ReliabilityPicture.Draw(diagram));

        Assert.Equal(["7", "41"], svg.Elements("text").Select(text => text.Value).Where(text => text is "7" or "41"));
        Assert.Equal(2, svg.Elements("circle").Count());
        AssertInside(svg);
    }

    [Fact]
    public void Bars_are_as_long_as_their_figures_and_have_their_intervals()
    {
        XElement svg = XElement.Parse(BarsPicture.Draw(
            [("warning & more", [("precision", new(0.5, new(0.4, 0.7))), ("F1", new(0.25, null))]), ("none", [("precision", new(1, null))])]));

        double[] widths = [.. svg.Elements("rect").Select(bar => (double)bar.Attribute("width")!)];
        Assert.Equal(widths[2] / 2, widths[0], 1);
        Assert.Equal(widths[2] / 4, widths[1], 1);
        Assert.Equal(3, svg.Elements("line").Count(line => (string)line.Attribute("class")! == "whisker"));
        AssertInside(svg);
    }

    [Fact]
    public void A_learning_curve_shows_each_step_and_what_twice_the_data_would_give()
    {
        XElement svg = XElement.Parse(CurvePicture.Draw(
            [new(0.5, 100, 10, new(0.5, new(0.4, 0.6))), new(1, 200, 20, new(0.6, new(0.5, 0.7)))], 0.7));

        Assert.Equal(3, svg.Elements("circle").Count());
        Assert.Equal(["100", "200"], svg.Elements("text").Select(text => text.Value).Where(text => text is "100" or "200"));
        AssertInside(svg);
    }

    private static void AssertInside(XElement svg)
    {
        double width = (double)svg.Attribute("width")!;
        double height = (double)svg.Attribute("height")!;
        foreach (XElement rectangle in svg.Elements("rect"))
        {
            Assert.InRange((double)rectangle.Attribute("x")!, 0, width);
            Assert.InRange((double)rectangle.Attribute("x")! + (double)rectangle.Attribute("width")!, 0, width);
            Assert.InRange((double)rectangle.Attribute("y")!, 0, height);
            Assert.InRange((double)rectangle.Attribute("y")! + (double)rectangle.Attribute("height")!, 0, height + 0.01);
        }
    }
}
