using System.Text.Json;
using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>One JSON object of annotated data: reads members, and says what was expected where one is something else. A null counts as not there.</summary>
internal readonly struct JsonRecord
{
    private readonly JsonElement _element;

    /// <param name="element">The object.</param>
    /// <exception cref="AnnotationException">It is no object.</exception>
    public JsonRecord(JsonElement element) =>
        _element = element.ValueKind == JsonValueKind.Object ? element : throw new AnnotationException("expected a JSON object");

    /// <summary>The names of all members.</summary>
    public IEnumerable<string> Names => _element.EnumerateObject().Select(member => member.Name);

    /// <summary>The object that a text is.</summary>
    /// <exception cref="AnnotationException">The text is not one JSON object.</exception>
    public static JsonRecord Parse(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return new(document.RootElement.Clone());
        }
        catch (JsonException e)
        {
            throw new AnnotationException($"expected one JSON object, but {Brief(e)}", e);
        }
    }

    /// <summary>What is wrong with some JSON, without the parser's own count of lines, which starts anew with each record.</summary>
    public static string Brief(JsonException error)
    {
        int position = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position < 0 ? error.Message : error.Message[..position];
    }

    /// <summary>A member of any kind; null where it is not there.</summary>
    public JsonElement? Find(string name) => _element.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>A string that must be there.</summary>
    /// <exception cref="AnnotationException">It is not there, no string, or blank.</exception>
    public string RequiredString(string name) => OptionalString(name) ?? throw new AnnotationException($"expected a string '{name}'");

    /// <summary>A string; null where it is not there.</summary>
    /// <exception cref="AnnotationException">It is no string, or blank.</exception>
    public string? OptionalString(string name) => Find(name) is { } value ? StringOf(value, name) : null;

    /// <summary>A string; null where it is not there or empty, as annotators leave empty what they do not know.</summary>
    /// <exception cref="AnnotationException">It is no string.</exception>
    public string? OptionalName(string name) =>
        Find(name) is { ValueKind: JsonValueKind.String } value && value.ValueEquals("") ? null : OptionalString(name);

    /// <summary>A string or number as a string; null where it is not there.</summary>
    /// <exception cref="AnnotationException">It is neither, or blank.</exception>
    public string? OptionalId(string name) =>
        Find(name) is { } value ? value.ValueKind == JsonValueKind.Number ? value.GetRawText() : StringOf(value, name) : null;

    /// <summary>An object; null where it is not there.</summary>
    /// <exception cref="AnnotationException">It is no object.</exception>
    public JsonRecord? OptionalObject(string name) =>
        Find(name) is not { } value ? null : value.ValueKind == JsonValueKind.Object ? new(value) : throw new AnnotationException($"expected an object '{name}'");

    /// <summary>The elements of a list; none where it is not there.</summary>
    /// <exception cref="AnnotationException">It is no list.</exception>
    public IEnumerable<JsonElement> List(string name) =>
        Find(name) is not { } value ? [] : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw new AnnotationException($"expected a list '{name}'");

    /// <summary>A whole number that must be there.</summary>
    /// <exception cref="AnnotationException">It is not there, or something else.</exception>
    public int RequiredInt(string name) => Find(name) is { } value ? IntOf(value, name) : throw new AnnotationException($"expected a whole number '{name}'");

    /// <summary>The whole numbers <c>start</c> and <c>end</c>.</summary>
    /// <param name="name">What messages call the span.</param>
    /// <exception cref="AnnotationException">They are not there, or something else.</exception>
    public (int Start, int End) Ends(string name) =>
        Find("start") is { ValueKind: JsonValueKind.Number } start && Find("end") is { ValueKind: JsonValueKind.Number } end
            && start.TryGetInt32(out int from) && end.TryGetInt32(out int to)
            ? (from, to)
            : throw new AnnotationException($"expected '{name}' to have whole numbers 'start' and 'end'");

    /// <summary>The span from <c>start</c> to <c>end</c>, which this object has.</summary>
    /// <param name="offsets">Of the text.</param>
    /// <param name="name">What messages call the span.</param>
    /// <exception cref="AnnotationException">They are no whole numbers, or no span of the text.</exception>
    public TextSpan Span(TextOffsets offsets, string name)
    {
        (int start, int end) = Ends(name);
        return offsets.SpanOf(start, end, name);
    }

    /// <summary>How sure the annotator was: the member <c>confidence</c>, 1 to 3; 3 where it is not there.</summary>
    /// <exception cref="AnnotationException">It is something else.</exception>
    public int Confidence()
    {
        if (Find("confidence") is not { } value)
        {
            return StanceExample.Clear;
        }
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int confidence) && confidence is >= StanceExample.Doubtful and <= StanceExample.Clear
            ? confidence
            : throw new AnnotationException(StanceExample.ExpectedConfidence);
    }

    /// <summary>A value that must be a string.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="AnnotationException">It is no string, or blank.</exception>
    public static string StringOf(JsonElement value, string name)
    {
        string? found;
        try
        {
            found = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException e)
        {
            throw new AnnotationException($"expected Unicode text as '{name}'; found bytes that are not UTF-8, or half a surrogate pair", e);
        }
        return string.IsNullOrWhiteSpace(found) ? throw new AnnotationException($"expected a string '{name}' that is not blank") : found;
    }

    /// <summary>A value that must be a whole number.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="AnnotationException">It is something else.</exception>
    public static int IntOf(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : throw new AnnotationException($"expected a whole number '{name}'");
}
