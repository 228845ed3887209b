using Stance.Training.Evaluation;

namespace Stance.Cli.Output;

/// <summary>What <c>stance learning-curve</c> found out, as one JSON object on one line: for programs.</summary>
internal static class LearningJson
{
    public static void Write(OutputStream output, LearningReport report) => new JsonLine(output).Write(json =>
    {
        json.WriteNumber("statements", report.Statements);
        json.WriteNumber("documents", report.Documents);
        if (report.Folds is { } folds)
        {
            json.WriteNumber("folds", folds);
        }
        else
        {
            json.WriteNull("folds");
        }
        json.WriteNumber("seed", report.Seed);
        json.WriteNumber("resamples", report.Resamples);
        json.WriteStartArray("steps");
        foreach (LearningStep step in report.Curve.Steps)
        {
            json.WriteStartObject();
            JsonLine.WriteNumber(json, "share", step.Share);
            JsonLine.WriteNumber(json, "statements", step.Examples);
            JsonLine.WriteNumber(json, "documents", step.Documents);
            JsonFigures.WriteEstimate(json, "macroF1", step.MacroF1);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (report.Curve.Gain is { } gain)
        {
            JsonFigures.WriteEstimate(json, "gainOfDoubling", gain);
            JsonLine.WriteNumber(json, "macroF1OfTwice", report.Expected!.Value);
        }
        else
        {
            json.WriteNull("gainOfDoubling");
            json.WriteNull("macroF1OfTwice");
        }
    });
}
