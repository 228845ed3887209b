using System.Text.Json;
using System.Text.RegularExpressions;

namespace Stance.Training.Tests;

/// <summary>Holds JSON against a schema: the keywords that the schemas in docs use; another one is an error of the test.</summary>
internal sealed class JsonSchemaCheck(JsonElement root)
{
    private static readonly string[] Remarks = ["$schema", "title", "description", "$defs"];

    /// <summary>What is wrong, with its place; empty where nothing is.</summary>
    public static string[] Problems(string schema, string json)
    {
        using JsonDocument rules = JsonDocument.Parse(schema);
        using JsonDocument document = JsonDocument.Parse(json);
        return [.. new JsonSchemaCheck(rules.RootElement).Check(document.RootElement, rules.RootElement, "$")];
    }

    private List<string> Check(JsonElement value, JsonElement schema, string at) =>
        [.. schema.EnumerateObject().Where(rule => !Remarks.Contains(rule.Name)).SelectMany(rule => Check(value, schema, rule, at))];

    private IEnumerable<string> Check(JsonElement value, JsonElement schema, JsonProperty rule, string at) => rule.Name switch
    {
        "$ref" => Check(value, root.GetProperty("$defs").GetProperty(rule.Value.GetString()!["#/$defs/".Length..]), at),
        "oneOf" => If(rule.Value.EnumerateArray().Count(one => Check(value, one, at) is []) != 1, $"{at} is not exactly one of what it may be"),
        "type" => If(!Types(rule.Value).Any(type => IsOf(value, type)), $"{at} is no {rule.Value}"),
        "const" => If(value.GetRawText() != rule.Value.GetRawText(), $"{at} is not {rule.Value}"),
        "enum" => If(rule.Value.EnumerateArray().All(one => one.GetRawText() != value.GetRawText()), $"{at} is none of {rule.Value}"),
        "anyOf" => If(rule.Value.EnumerateArray().All(one => Check(value, one, at).Count > 0), $"{at} is none of {rule.Value}"),
        "minimum" => If(value.GetDouble() < rule.Value.GetDouble(), $"{at} is below {rule.Value}"),
        "minLength" => If(value.ValueKind == JsonValueKind.String && value.GetString()!.Length < rule.Value.GetInt32(), $"{at} is shorter than {rule.Value}"),
        "pattern" => If(value.ValueKind == JsonValueKind.String && !Regex.IsMatch(value.GetString()!, rule.Value.GetString()!), $"{at} does not match {rule.Value}"),
        "required" => rule.Value.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{at} has no '{name}'"),
        "properties" => value.EnumerateObject().SelectMany(member =>
            rule.Value.TryGetProperty(member.Name, out JsonElement known) ? Check(member.Value, known, $"{at}.{member.Name}") : []),
        "additionalProperties" => value.EnumerateObject()
            .Where(member => !(schema.TryGetProperty("properties", out JsonElement known) && known.TryGetProperty(member.Name, out _)))
            .SelectMany(member => rule.Value.ValueKind == JsonValueKind.False ? [$"{at} has '{member.Name}'"] : Check(member.Value, rule.Value, $"{at}.{member.Name}")),
        "items" => value.EnumerateArray().SelectMany((item, i) => Check(item, rule.Value, $"{at}[{i}]")),
        _ => throw new NotSupportedException($"The schema has '{rule.Name}', which this check does not know."),
    };

    private static string[] If(bool isWrong, string problem) => isWrong ? [problem] : [];

    private static IEnumerable<string> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException($"The schema has the type '{type}', which this check does not know."),
    };
}
