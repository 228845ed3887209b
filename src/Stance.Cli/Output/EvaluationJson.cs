using System.Text.Json;
using Stance.Training.Annotations;
using Stance.Training.Evaluation;

namespace Stance.Cli.Output;

/// <summary>What <c>stance evaluate</c> found out, as one JSON object on one line: for programs.</summary>
internal static class EvaluationJson
{
    public static void Write(OutputStream output, EvaluationReport report) => new JsonLine(output).Write(json =>
    {
        json.WriteString("model", report.Model);
        JsonFigures.WriteNames(json, "gold", report.Gold);
        json.WriteNumber("seed", report.Seed);
        json.WriteNumber("resamples", report.Resamples);
        json.WriteStartObject("thresholds");
        foreach ((StanceLabel label, double threshold) in report.Thresholds.OrderBy(one => one.Key.Name, StringComparer.Ordinal))
        {
            json.WriteNumber(label.Name, threshold);
        }
        json.WriteEndObject();
        if (report.Stance is { } stance)
        {
            WriteStance(json, stance, report.Errors);
        }
        if (report.Articles is { } articles)
        {
            WriteArticles(json, articles, report.ArticleErrors);
        }
    });

    /// <summary>Writes the property <c>stance</c>: the measures of labelled statements.</summary>
    public static void WriteStance(Utf8JsonWriter json, StanceScores scores, IReadOnlyList<JudgedExample> errors)
    {
        json.WriteStartObject("stance");
        json.WriteNumber("statements", scores.Items);
        json.WriteNumber("documents", scores.Documents);
        json.WriteString("resampled", scores.HasDocuments ? "documents" : "statements");
        JsonFigures.WriteNames(json, "unknownLabels", scores.UnknownLabels.Select(label => label.Name));
        JsonFigures.WriteEstimate(json, "macroF1", scores.MacroF1);
        JsonFigures.WriteEstimate(json, "accuracy", scores.Accuracy);
        JsonFigures.WriteEstimate(json, "calibrationError", scores.CalibrationError);
        JsonFigures.WriteEstimate(json, "brierScore", scores.BrierScore);
        json.WriteStartArray("classes");
        foreach (ClassScores one in scores.Classes)
        {
            json.WriteStartObject();
            json.WriteString("label", one.Label.Name);
            JsonFigures.WriteEstimate(json, "precision", one.Precision);
            JsonFigures.WriteEstimate(json, "recall", one.Recall);
            JsonFigures.WriteEstimate(json, "f1", one.F1);
            json.WriteNumber("support", one.Support);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteMatrix(json, scores.Matrix, scores.Labels);
        WriteReliability(json, scores.Matrix.Reliability);
        json.WriteStartArray("errors");
        foreach (JudgedExample error in errors)
        {
            WriteError(json, error);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMatrix(Utf8JsonWriter json, ConfusionMatrix matrix, IReadOnlyList<StanceLabel> labels)
    {
        json.WriteStartObject("confusion");
        JsonFigures.WriteNames(json, "labels", labels.Select(label => label.Name));
        json.WriteStartArray("rows");
        foreach (StanceLabel expected in labels)
        {
            json.WriteStartArray();
            foreach (StanceLabel predicted in labels)
            {
                json.WriteNumberValue(matrix.Count(expected, predicted));
            }
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteReliability(Utf8JsonWriter json, ReliabilityDiagram diagram)
    {
        json.WriteStartArray("reliability");
        foreach (ReliabilityBin bin in diagram.Bins)
        {
            json.WriteStartObject();
            JsonLine.WriteNumber(json, "from", bin.Low);
            json.WriteNumber("items", bin.Items);
            json.WriteNumber("right", bin.Right);
            if (bin.Items > 0)
            {
                JsonLine.WriteNumber(json, "probability", bin.MeanProbability);
                JsonLine.WriteNumber(json, "accuracy", bin.Accuracy);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteError(Utf8JsonWriter json, JudgedExample error)
    {
        StanceExample example = error.Example;
        json.WriteStartObject();
        json.WriteString("id", example.Id);
        json.WriteString("doc", example.Document);
        json.WriteString("text", example.Text);
        JsonFigures.WriteSpan(json, "source", example.Source);
        JsonFigures.WriteSpan(json, "cue", example.Cue);
        JsonFigures.WriteSpans(json, "content", example.Content);
        json.WriteString("label", example.Label.Name);
        if (example.Also is { } also)
        {
            json.WriteString("also", also.Name);
        }
        JsonLine.WriteStance(json, error.Prediction);
        json.WriteEndObject();
    }

    private static void WriteArticles(Utf8JsonWriter json, ArticleScores scores, IReadOnlyList<StatementOutcome> errors)
    {
        json.WriteStartObject("articles");
        json.WriteNumber("articles", scores.Articles);
        json.WriteNumber("statements", scores.Gold);
        json.WriteNumber("found", scores.Found);
        JsonFigures.WriteScores(json, "detection", scores.Statements);
        JsonFigures.WriteEstimate(json, "speaker", scores.Speaker);
        JsonFigures.WriteEstimate(json, "stance", scores.Stance);
        JsonFigures.WriteEstimate(json, "stanceMacroF1", scores.StanceMacroF1);
        JsonFigures.WriteScores(json, "triple", scores.Triples);
        json.WriteStartObject("spans");
        for (int role = 0; role < ArticleScores.RoleNames.Length; role++)
        {
            json.WriteStartObject(ArticleScores.RoleNames[role]);
            JsonFigures.WriteScores(json, "exact", scores.Exact[role]);
            JsonFigures.WriteScores(json, "words", scores.Words[role]);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        WriteMatrix(json, scores.Matrix, scores.Matrix.AllLabels);
        json.WriteStartArray("errors");
        foreach (StatementOutcome error in errors)
        {
            WriteError(json, error);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter json, StatementOutcome error)
    {
        json.WriteStartObject();
        json.WriteString("doc", error.Article.Name);
        JsonFigures.WriteSpan(json, "source", error.Gold.Source);
        JsonFigures.WriteSpan(json, "cue", error.Gold.Cue);
        JsonFigures.WriteSpans(json, "content", error.Gold.Content);
        json.WriteString("text", ReportWords.Content(error));
        json.WriteString("speaker", error.Gold.Speaker);
        JsonFigures.WriteNames(json, "labels", error.Gold.Stances.Select(label => label.Name));
        if (error.Found is { } found)
        {
            json.WriteStartObject("found");
            json.WriteString("speaker", found.Speaker.Name);
            json.WriteString("speakerKind", JsonLine.NameOf(found.Speaker.Kind));
            JsonFigures.WriteSpans(json, "content", found.Content);
            JsonLine.WriteStance(json, found.Stance);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("found");
        }
        json.WriteEndObject();
    }
}
