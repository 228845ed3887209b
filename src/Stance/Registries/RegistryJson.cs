using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Stance.Registries;

/// <summary>Walks a registry's JSON forwards and knows line and path, so that what is wrong can be found. For one thread.</summary>
internal ref struct RegistryJson
{
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    private readonly ReadOnlySpan<byte> _json;
    private readonly string _name;
    private readonly StringBuilder _path = new("$");
    private Utf8JsonReader _reader;

    /// <param name="json">UTF-8 without byte order mark.</param>
    /// <param name="name">What messages call it: a file's path.</param>
    public RegistryJson(ReadOnlySpan<byte> json, string name)
    {
        _json = json;
        _name = name;
        _reader = new(json);
    }

    /// <summary>Length of the path so far: where the parts of the present object or list are appended.</summary>
    public readonly int PathLength => _path.Length;

    /// <summary>The path so far.</summary>
    public readonly string Path => _path.ToString();

    /// <summary>Goes on to the next token.</summary>
    public void Read()
    {
        bool isRead;
        try
        {
            isRead = _reader.Read();
        }
        catch (JsonException e)
        {
            throw Failure(string.Create(CultureInfo.InvariantCulture, $"expected JSON; {e.Message}"), (int)(e.LineNumber ?? 0), e);
        }
        if (!isRead)
        {
            throw Failure("expected JSON; found nothing");
        }
    }

    /// <summary>Makes sure that nothing follows.</summary>
    public void End()
    {
        try
        {
            _reader.Read();
        }
        catch (JsonException e)
        {
            throw Failure($"expected nothing more; {e.Message}", (int)(e.LineNumber ?? 0), e);
        }
    }

    /// <summary>Makes sure that an object stands here.</summary>
    public readonly void StartObject() => Expect(JsonTokenType.StartObject, "an object");

    /// <summary>Makes sure that a list stands here.</summary>
    public readonly void StartList() => Expect(JsonTokenType.StartArray, "a list");

    /// <summary>Goes on to the value of the object's next property and gives its name; null at the end of the object.</summary>
    /// <param name="path">Length of the object's own path.</param>
    /// <param name="known">The names that are allowed.</param>
    /// <param name="seen">One bit for each of them that was there.</param>
    public string? NextProperty(int path, string[] known, ref int seen)
    {
        _path.Length = path;
        Read();
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            return null;
        }
        string property = Text();
        int index = Array.IndexOf(known, property);
        if (index < 0)
        {
            throw Failure($"unknown property \"{property}\"; expected {string.Join(", ", known)}");
        }
        _path.Append('.').Append(property);
        if ((seen & (1 << index)) != 0)
        {
            throw Failure("expected the property once; found it twice");
        }
        seen |= 1 << index;
        Read();
        return property;
    }

    /// <summary>Goes on to the list's next element; false at the end of the list.</summary>
    /// <param name="path">Length of the list's own path.</param>
    /// <param name="index">Number of the element, from 0.</param>
    public bool NextElement(int path, int index)
    {
        _path.Length = path;
        Read();
        if (_reader.TokenType == JsonTokenType.EndArray)
        {
            return false;
        }
        _path.Append(CultureInfo.InvariantCulture, $"[{index}]");
        return true;
    }

    /// <summary>The string that stands here.</summary>
    public readonly string ReadText(string expected)
    {
        Expect(JsonTokenType.String, expected);
        string text = Text().Trim();
        return text.Length > 0 ? text : throw Failure($"expected {expected}; found an empty one");
    }

    /// <summary>The string that stands here, or null for null.</summary>
    public readonly string? ReadOptionalText(string expected) => _reader.TokenType == JsonTokenType.Null ? null : ReadText(expected);

    /// <summary>The list of strings that stands here.</summary>
    public string[] ReadTexts()
    {
        StartList();
        var texts = new List<string>();
        int path = PathLength;
        for (int i = 0; NextElement(path, i); i++)
        {
            texts.Add(ReadText("a string"));
        }
        return [.. texts];
    }

    /// <summary>The first or last day of the date that stands here; null for null.</summary>
    public readonly DateOnly? ReadDate(bool isEnd)
    {
        if (ReadOptionalText("a date YYYY, YYYY-MM or YYYY-MM-DD") is not { } text)
        {
            return null;
        }
        if (!DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            throw Failure($"expected a date YYYY, YYYY-MM or YYYY-MM-DD; found \"{text}\"");
        }
        return !isEnd ? date : text.Length switch
        {
            4 => new(date.Year, 12, 31),
            7 => new(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month)),
            _ => date,
        };
    }

    /// <summary>That something is wrong here.</summary>
    public readonly JsonException Failure(string message) => Failure(message, _json[..(int)_reader.TokenStartIndex].Count((byte)'\n'));

    private readonly JsonException Failure(string message, int line, Exception? inner = null)
    {
        string path = Path;
        return new(string.Create(CultureInfo.InvariantCulture, $"{_name}:{line + 1}: {path}: {message}"), path, line, null, inner);
    }

    private readonly void Expect(JsonTokenType type, string expected)
    {
        if (_reader.TokenType != type)
        {
            throw Failure($"expected {expected}; found {Found()}");
        }
    }

    private readonly string Found() => _reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "a truth value",
    };

    private readonly string Text()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw Failure("expected Unicode text; found half a surrogate pair or bytes that are not UTF-8", _json[..(int)_reader.TokenStartIndex].Count((byte)'\n'), e);
        }
    }
}
