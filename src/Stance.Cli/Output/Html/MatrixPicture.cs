using System.Globalization;
using Stance.Training.Evaluation;

namespace Stance.Cli.Output.Html;

/// <summary>A confusion matrix as a heat map with its numbers: each row shows where the items of one gold label went.</summary>
internal static class MatrixPicture
{
    private const int LongestLabel = 22;
    private const double WidestCell = 76;
    private const double NarrowestCell = 36;
    private const double Space = 620;
    private const double ShareNeeds = 56;
    // Light enough for the numbers on it.
    private const double Strongest = 0.6;

    /// <summary>Draws the matrix for some labels.</summary>
    public static string Draw(ConfusionMatrix matrix, IReadOnlyList<StanceLabel> labels)
    {
        string[] names = [.. labels.Select(label => SvgPicture.Shorten(label.Name, LongestLabel))];
        double longest = names.Length == 0 ? 0 : names.Max(name => name.Length) * SvgPicture.LetterWidth;
        double cell = Math.Clamp(Space / Math.Max(1, labels.Count), NarrowestCell, WidestCell);
        double height = Math.Min(cell, 54);
        bool isTurned = longest > cell - 6;
        double left = longest + 34;
        double top = (isTurned ? (longest * 0.72) + 14 : 22) + 22;
        // A turned label leans out of the last column.
        double right = isTurned ? (longest * 0.72) + 8 : 8;
        SvgPicture picture = new(
            left + (cell * labels.Count) + right, top + (height * labels.Count) + 6, "Confusion matrix: rows are gold labels, columns predicted ones.");
        picture.Text(left + (cell * labels.Count / 2), 14, "predicted", "middle", "axis");
        picture.Text(14, top + (height * labels.Count / 2), "gold", "middle", "axis", -90);
        for (int i = 0; i < labels.Count; i++)
        {
            double middle = left + (cell * (i + 0.5));
            picture.Text(left - 8, top + (height * (i + 0.5)) + 4, names[i], "end");
            if (isTurned)
            {
                picture.Text(middle - 2, top - 8, names[i], "start", "", -45);
            }
            else
            {
                picture.Text(middle, top - 8, names[i], "middle");
            }
        }
        for (int row = 0; row < labels.Count; row++)
        {
            int support = matrix.Support(labels[row]);
            for (int column = 0; column < labels.Count; column++)
            {
                int count = matrix.Count(labels[row], labels[column]);
                double share = support == 0 ? 0 : (double)count / support;
                string percent = share.ToString("0 %", CultureInfo.InvariantCulture);
                double x = left + (cell * column);
                double y = top + (height * row);
                string tip = $"gold {labels[row]}, predicted {labels[column]}: {Figure.Of(count)} of {Figure.Of(support)}, {percent}";
                picture.Rectangle(x + 1, y + 1, cell - 2, height - 2, "cell");
                picture.Rectangle(x + 1, y + 1, cell - 2, height - 2, row == column ? "hit" : "miss", Strongest * share, tip);
                string ink = count == 0 ? "faint" : "";
                bool hasShare = cell >= ShareNeeds && count > 0;
                picture.Text(x + (cell / 2), y + (height / 2) + (hasShare ? -1 : 4), Figure.Of(count), "middle", ink);
                if (hasShare)
                {
                    picture.Text(x + (cell / 2), y + (height / 2) + 14, percent, "middle", "small ink");
                }
            }
        }
        return picture.End();
    }
}
