using System.Globalization;
using Stance.Training.Evaluation;

namespace Stance.Cli.Output.Html;

/// <summary>A learning curve: macro F1 with its intervals by the number of examples, each doubling as wide as the other.</summary>
internal static class CurvePicture
{
    private const double Left = 60;
    private const double Top = 16;
    private const double Width = 560;
    private const double Height = 300;

    /// <summary>Draws the steps, and what twice the data would give where that is known.</summary>
    public static string Draw(IReadOnlyList<LearningStep> steps, double? expected)
    {
        double first = Math.Log2(steps[0].Examples);
        double last = Math.Log2(steps[^1].Examples) + 1;
        double low = Math.Max(0, Math.Floor((steps.Min(step => step.MacroF1.Interval?.Low ?? step.MacroF1.Value) * 10) - 0.5) / 10);
        double high = Math.Min(1, Math.Ceiling((steps.Max(step => step.MacroF1.Interval?.High ?? step.MacroF1.Value) * 10) + 0.5) / 10);
        double X(double examples) => Left + 20 + ((Width - 60) * (Math.Log2(examples) - first) / (last - first));
        double Y(double score) => Top + (Height * (high - score) / (high - low));

        SvgPicture picture = new(Left + Width, Top + Height + 50, "Learning curve: macro F1 by the number of statements trained on.");
        int lines = (int)Math.Round((high - low) * 10);
        for (int i = 0; i <= lines; i++)
        {
            double at = low + (i / 10.0);
            picture.Line(Left, Y(at), Left + Width, Y(at), "grid");
            picture.Text(Left - 8, Y(at) + 4, at.ToString("0.0", CultureInfo.InvariantCulture), "end", "small");
        }
        if (expected is { } value)
        {
            double twice = 2 * steps[^1].Examples;
            picture.Line(X(steps[^1].Examples), Y(steps[^1].MacroF1.Value), X(twice), Y(value), "diagonal");
            picture.Dot(X(twice), Y(value), 4, "count", $"twice the data: about {Figure.Of(value)}");
            picture.Text(X(twice), Y(value) - 12, Figure.Of(value), "middle", "small");
            picture.Text(X(twice), Top + Height + 18, "twice", "middle", "small");
        }
        picture.Path(steps.Select(step => (X(step.Examples), Y(step.MacroF1.Value))), "curve");
        foreach (LearningStep step in steps)
        {
            double x = X(step.Examples);
            if (step.MacroF1.Interval is { } range)
            {
                picture.Line(x, Y(range.Low), x, Y(range.High), "whisker");
                picture.Line(x - 4, Y(range.Low), x + 4, Y(range.Low), "whisker");
                picture.Line(x - 4, Y(range.High), x + 4, Y(range.High), "whisker");
            }
            picture.Dot(x, Y(step.MacroF1.Value), 4.5, "dot", Figure.Of(step.MacroF1));
            picture.Text(x + 8, Y(step.MacroF1.Value) + 16, Figure.Of(step.MacroF1.Value), "start", "small");
            picture.Text(x, Top + Height + 18, step.Examples.ToString("0", CultureInfo.InvariantCulture), "middle", "small");
        }
        picture.Text(14, Top + (Height / 2), "macro F1", "middle", "axis", -90);
        picture.Text(Left + (Width / 2), Top + Height + 42, "statements trained on", "middle", "axis");
        return picture.End();
    }
}
