using System.Text.Json;
using Stance.Training.Evaluation;

namespace Stance.Training.Cards;

/// <summary>Reads what <see cref="TrainingCardWriter"/> wrote; members that it does not know are left out.</summary>
internal static class TrainingCardReader
{
    /// <summary>The card of a JSON object.</summary>
    /// <exception cref="InvalidModelException">It is no card.</exception>
    public static TrainingCard Read(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new InvalidModelException($"Section '{ModelFormat.ModelCard.JsonSection}' of the model is damaged: {e.Message}", e);
        }
    }

    private static TrainingCard Read(JsonElement card) => new()
    {
        Name = String(card, "name"),
        Version = String(card, "version"),
        Description = String(card, "description"),
        Labels = Strings(card, "labels"),
        Parts = List(card, "parts", ReadPart),
        Sections = List(card, "sections", section => (String(section, "name"), section.GetProperty("bytes").GetInt32())),
        IntendedUse = Strings(card, "intendedUse"),
        Limits = Strings(card, "limits"),
        Licences = Strings(card, "licences"),
    };

    private static CardPart ReadPart(JsonElement part) => new()
    {
        Name = String(part, "part"),
        TakenFrom = part.GetProperty("takenFrom").GetString(),
        Seed = Number(part, "seed"),
        Options = [.. part.GetProperty("options").EnumerateObject().Select(option => (option.Name, option.Value.GetString() ?? ""))],
        Data = List(part, "data", ReadFile),
        Scores = List(part, "scores", ReadScores),
        Notes = Strings(part, "notes"),
    };

    private static CardFile ReadFile(JsonElement file) => new()
    {
        Name = String(file, "file"),
        Use = String(file, "use") == "training" ? CardUse.Training : CardUse.Measuring,
        Corpus = file.GetProperty("corpus").GetString(),
        Licence = file.GetProperty("licence").GetString(),
        Bytes = file.GetProperty("bytes").GetInt64(),
        Sha256 = String(file, "sha256"),
        Rows = Number(file, "rows"),
        Documents = Number(file, "documents"),
        Labels = [.. file.GetProperty("labels").EnumerateObject().Select(label => (label.Name, label.Value.GetInt32()))],
    };

    private static CardScores ReadScores(JsonElement scores) => new(
        String(scores, "task"),
        String(scores, "on"),
        List(scores, "figures", figure => (String(figure, "name"), new Estimate(figure.GetProperty("value").GetDouble(), IntervalOf(figure)))));

    private static Interval? IntervalOf(JsonElement figure) => figure.GetProperty("low").ValueKind == JsonValueKind.Null
        ? null
        : new(figure.GetProperty("low").GetDouble(), figure.GetProperty("high").GetDouble());

    private static string String(JsonElement parent, string name) => parent.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null");

    private static int? Number(JsonElement parent, string name) =>
        parent.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.GetInt32() : null;

    private static string[] Strings(JsonElement parent, string name) =>
        [.. parent.GetProperty(name).EnumerateArray().Select(value => value.GetString() ?? throw new FormatException($"'{name}' holds null"))];

    private static T[] List<T>(JsonElement parent, string name, Func<JsonElement, T> read) => [.. parent.GetProperty(name).EnumerateArray().Select(read)];
}
