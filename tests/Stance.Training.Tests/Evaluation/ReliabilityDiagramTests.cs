using Stance.Training.Evaluation;

namespace Stance.Training.Tests.Evaluation;

public class ReliabilityDiagramTests
{
    [Fact]
    public void Predictions_fall_into_the_bin_of_their_probability()
    {
        ReliabilityDiagram diagram = new();
        diagram.Add(0.62, true, 1);
        diagram.Add(0.68, false, 1);
        diagram.Add(1, true, 2);

        Assert.Equal(10, diagram.Bins.Count);
        ReliabilityBin middle = diagram.Bins[6];
        Assert.Equal((0.6, 2, 1), (middle.Low, middle.Items, middle.Right));
        Assert.Equal(0.65, middle.MeanProbability, 12);
        Assert.Equal(0.5, middle.Accuracy, 12);
        Assert.Equal(2, diagram.Bins[9].Items);
        // |0.5 - 0.65| for two of four, nothing for the others.
        Assert.Equal(0.075, diagram.Error, 12);
    }

    [Fact]
    public void Without_predictions_there_is_no_error() => Assert.Equal(0, new ReliabilityDiagram().Error);
}
