using System.Text;
using System.Text.Json;
using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>
/// Reads a folder of articles NAME.txt (UTF-8) with their statements in statements.jsonl. Each line has <c>doc</c> (the NAME), <c>content</c>
/// (a list of <c>{"start", "end"}</c>), <c>stance</c> (a label, or a list of all that count as right) and, where known, <c>source</c> and
/// <c>cue</c> (a span or null), <c>speaker</c>, <c>speakerKind</c>, <c>speakerAlso</c> (a list of names) and <c>optional</c>. Other members are
/// ignored. An article without a line has no statement.
/// </summary>
internal static class GoldArticleReader
{
    /// <summary>Name of the file of statements.</summary>
    public const string StatementsFile = "statements.jsonl";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The articles in ordinal order of their names.</summary>
    /// <exception cref="AnnotationException">A file is missing or not as described; the message names file, line and what was expected.</exception>
    public static List<GoldArticle> Read(string folder)
    {
        string path = Path.Combine(folder, StatementsFile);
        SortedDictionary<string, (string Text, List<GoldStatement> Statements)> articles = new(StringComparer.Ordinal);
        foreach (string file in TextsOf(folder))
        {
            articles.Add(Path.GetFileNameWithoutExtension(file), (ReadText(file), []));
        }
        foreach ((int number, string line) in CorpusFile.ReadLines(path))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                Read(line, articles, problem => AnnotationException.At(path, number, problem));
            }
        }
        return [.. articles.Select(article => new GoldArticle(article.Key, article.Value.Text, article.Value.Statements))];
    }

    private static string[] TextsOf(string folder)
    {
        try
        {
            string[] files = Directory.GetFiles(folder, "*.txt");
            return files.Length > 0 ? files : throw new AnnotationException($"{folder}: expected articles *.txt beside {StatementsFile}; found none");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AnnotationException($"{folder}: {e.Message}", e);
        }
    }

    private static string ReadText(string file)
    {
        try
        {
            return File.ReadAllText(file, Utf8);
        }
        catch (DecoderFallbackException e)
        {
            throw new AnnotationException($"{file}: expected UTF-8 text; found bytes that are none", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AnnotationException($"{file}: {e.Message}", e);
        }
    }

    private static void Read(
        string line, SortedDictionary<string, (string Text, List<GoldStatement> Statements)> articles, Func<string, AnnotationException> problem)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                throw problem("expected a JSON object");
            }
            string doc = StringOf(root, "doc", problem) ?? throw problem("expected the name of an article as 'doc'");
            if (!articles.TryGetValue(doc, out (string Text, List<GoldStatement> Statements) article))
            {
                throw problem($"expected a file {doc}.txt in the folder; found none");
            }
            int length = article.Text.Length;
            TextSpan[] content = [.. ListOf(root, "content", problem).Select(span => SpanOf(span, "content", length, problem))];
            StanceLabel[] stances = [.. NamesOf(root, "stance", problem).Select(name => new StanceLabel(name))];
            article.Statements.Add(new()
            {
                Source = OptionalSpan(root, "source", length, problem),
                Cue = OptionalSpan(root, "cue", length, problem),
                Content = content.Length > 0 ? content : throw problem("expected at least one span as 'content'"),
                Speaker = StringOf(root, "speaker", problem),
                SpeakerAlso = NamesOf(root, "speakerAlso", problem),
                SpeakerKind = KindOf(StringOf(root, "speakerKind", problem), problem),
                Stances = stances.Length > 0 ? stances : throw problem("expected at least one label as 'stance'"),
                IsOptional = root.TryGetProperty("optional", out JsonElement optional) && optional.ValueKind == JsonValueKind.True,
            });
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The second is a string that is not Unicode text.
            throw problem($"expected one JSON object, but {e.Message}");
        }
    }

    private static string? StringOf(JsonElement root, string name, Func<string, AnnotationException> problem)
    {
        if (!root.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw problem($"expected a string or null as '{name}'");
    }

    private static JsonElement[] ListOf(JsonElement root, string name, Func<string, AnnotationException> problem)
    {
        if (!root.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : throw problem($"expected a list as '{name}'");
    }

    // One name, or a list of names.
    private static string[] NamesOf(JsonElement root, string name, Func<string, AnnotationException> problem)
    {
        bool isOne = root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String;
        return Array.ConvertAll(
            isOne ? [value] : ListOf(root, name, problem),
            one => one.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(one.GetString())
                ? one.GetString()! : throw problem($"expected strings that are not blank as '{name}'"));
    }

    private static SpeakerKind KindOf(string? name, Func<string, AnnotationException> problem) => name switch
    {
        null or "person" => SpeakerKind.Person,
        "government" => SpeakerKind.Government,
        "organization" => SpeakerKind.Organization,
        "anonymous" => SpeakerKind.Anonymous,
        "author" => SpeakerKind.Author,
        _ => throw problem($"expected person, government, organization, anonymous or author as 'speakerKind'; found '{name}'"),
    };

    private static TextSpan? OptionalSpan(JsonElement root, string name, int length, Func<string, AnnotationException> problem) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? SpanOf(value, name, length, problem) : null;

    private static TextSpan SpanOf(JsonElement value, string name, int length, Func<string, AnnotationException> problem)
    {
        if (value.ValueKind != JsonValueKind.Object
            || !value.TryGetProperty("start", out JsonElement start) || start.ValueKind != JsonValueKind.Number || !start.TryGetInt32(out int from)
            || !value.TryGetProperty("end", out JsonElement end) || end.ValueKind != JsonValueKind.Number || !end.TryGetInt32(out int to))
        {
            throw problem($"expected '{name}' to have whole numbers 'start' and 'end'");
        }
        return 0 <= from && from < to && to <= length
            ? new(from, to)
            : throw problem($"'{name}' is [{from}, {to}), expected a span inside the {length} UTF-16 units of the text");
    }
}
