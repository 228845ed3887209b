using System.Globalization;
using Spectre.Console;
using Stance.Training.Cards;
using Stance.Training.Evaluation;

namespace Stance.Cli.Output;

/// <summary>What came of training, as tables: for people.</summary>
internal sealed class TrainingTable(TextTable text)
{
    /// <summary>Writes what came of training on a user's own data.</summary>
    public void Write(TrainingReport report)
    {
        new EvaluationTable(text).WriteClasses(report.Scores, report.Title, report.Resamples);
        WriteOutput(report.Output, report.Model, $", trained on {TextTable.Count(report.Trained, "statement")}");
    }

    /// <summary>Writes the scores in the card of a model.</summary>
    public void Write(string output, StanceModel model)
    {
        Table table = TextTable.Create(["Part", "Task", "Measured on", "Figure"], ["Value"]);
        foreach (CardPart part in TrainingCard.Of(model).Parts)
        {
            foreach (CardScores scores in part.Scores)
            {
                foreach ((string name, Estimate value) in scores.Figures)
                {
                    TextTable.AddRow(table, part.Name, scores.Task, scores.On, name, Figure.Of(value));
                }
            }
        }
        text.Write("Scores of the model's parts", table, isCompact: true);
        WriteOutput(output, model, "");
    }

    private void WriteOutput(string output, StanceModel model, string more) => text.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{output}: version {model.Version}, labels {string.Join(", ", model.Labels)}{more}"));
}
