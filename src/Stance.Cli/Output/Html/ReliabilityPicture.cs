using Stance.Training.Evaluation;

namespace Stance.Cli.Output.Html;

/// <summary>A reliability diagram: how often predictions of a probability are right, over how many there are.</summary>
internal static class ReliabilityPicture
{
    private const double Left = 52;
    private const double Top = 12;
    private const double Size = 300;
    private const double CountsTop = Top + Size + 46;
    private const double CountsHeight = 70;

    public static string Draw(ReliabilityDiagram diagram)
    {
        SvgPicture picture = new(
            Left + Size + 16, CountsTop + CountsHeight + 40, "Reliability diagram: share of right predictions by their probability, with counts.");
        for (int i = 0; i <= 5; i++)
        {
            double at = i / 5.0;
            picture.Line(Left, Y(at), Left + Size, Y(at), "grid");
            picture.Text(Left - 8, Y(at) + 4, Figure.Probability(at)[..3], "end", "small");
            picture.Text(X(at), Top + Size + 16, Figure.Probability(at)[..3], "middle", "small");
        }
        double width = Size / diagram.Bins.Count;
        int most = Math.Max(1, diagram.Bins.Max(bin => bin.Items));
        foreach (ReliabilityBin bin in diagram.Bins)
        {
            double x = X(bin.Low);
            if (bin.Items > 0)
            {
                string tip = $"from {Figure.Probability(bin.Low)}: {bin.Items} predictions, mean probability {Figure.Of(bin.MeanProbability)}, right {Figure.Of(bin.Accuracy)}";
                picture.Rectangle(x + 1.5, Y(bin.Accuracy), width - 3, Y(0) - Y(bin.Accuracy), "bar", 1, tip);
                picture.Line(X(bin.MeanProbability), Y(bin.MeanProbability), X(bin.MeanProbability), Y(bin.Accuracy), "gap");
                picture.Dot(X(bin.MeanProbability), Y(bin.Accuracy), 4, "dot", tip);
            }
            double height = CountsHeight * bin.Items / most;
            picture.Rectangle(x + 1.5, CountsTop + CountsHeight - height, width - 3, height, "count");
            picture.Text(x + (width / 2), CountsTop + CountsHeight - height - 4, Figure.Of(bin.Items), "middle", bin.Items == 0 ? "small faint" : "small");
        }
        picture.Line(X(0), Y(0), X(1), Y(1), "diagonal");
        picture.Line(Left, CountsTop + CountsHeight, Left + Size, CountsTop + CountsHeight, "grid");
        picture.Text(14, Y(0.5), "share that is right", "middle", "axis", -90);
        picture.Text(14, CountsTop + (CountsHeight / 2), "count", "middle", "axis", -90);
        picture.Text(Left + (Size / 2), CountsTop + CountsHeight + 24, "probability of the predicted label", "middle", "axis");
        return picture.End();
    }

    private static double X(double probability) => Left + (Size * probability);

    private static double Y(double share) => Top + (Size * (1 - share));
}
