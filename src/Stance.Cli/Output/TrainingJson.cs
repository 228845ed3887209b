using System.Text.Json;

namespace Stance.Cli.Output;

/// <summary>What came of training, as one JSON object on one line: for programs.</summary>
internal static class TrainingJson
{
    /// <summary>Writes what came of training on a user's own data.</summary>
    public static void Write(OutputStream output, TrainingReport report) => new JsonLine(output).Write(json =>
    {
        WriteModel(json, report.Output, report.Model);
        json.WriteNumber("statements", report.Trained);
        JsonFigures.WriteNames(json, "measuredOn", report.Files);
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
        JsonFigures.WriteNames(json, "warnings", report.Warnings);
        EvaluationJson.WriteStance(json, report.Scores, []);
        WriteCard(json, report.Model);
    });

    /// <summary>Writes the card of a model that was trained on corpora.</summary>
    public static void Write(OutputStream output, string path, StanceModel model) => new JsonLine(output).Write(json =>
    {
        WriteModel(json, path, model);
        WriteCard(json, model);
    });

    private static void WriteModel(Utf8JsonWriter json, string path, StanceModel model)
    {
        json.WriteString("output", path);
        json.WriteString("version", model.Version);
        JsonFigures.WriteNames(json, "labels", model.Labels.Select(label => label.Name));
    }

    private static void WriteCard(Utf8JsonWriter json, StanceModel model)
    {
        json.WritePropertyName("card");
        json.WriteRawValue(model.CardJson!);
    }
}
