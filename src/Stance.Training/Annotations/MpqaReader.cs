using System.Text.Json;
using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>
/// Reads MPQA 2.0 (Wiebe, Wilson and Cardie 2005) in the form of Marasovic and Frank (2018): a JSON object a file, with
/// <c>document0</c>, <c>document1</c>, ...; in each, <c>sentence0</c>, ... with Penn Treebank tokens and the expressions of speech and
/// private states, their holders and attitudes by token number.
/// <para>
/// An expression becomes an attribution where it can be the cue of one in PolNeAR's sense: explicit, sure, of at most
/// <see cref="MaxCueTokens"/> tokens (98 % of PolNeAR's cues are that short) and with a verb or noun of speaking, judging or thinking (the
/// word list <c>reporting_words</c>). What else expresses an attitude, such as "proud", "rising tension between" or "held out an olive
/// branch", is no cue in most readings of PolNeAR and one in some: its sentence is unknown.
/// So is a sentence with a reporting word that nothing marks, since these files leave out speech without an attitude (the plain "said").
/// </para>
/// Content is not marked in this corpus. The files do not tell paragraphs: each sentence is one, save that sentences of one quotation stay
/// together, as a paragraph ends a quotation.
/// </summary>
internal static class MpqaReader
{
    /// <summary>Most tokens of a cue.</summary>
    public const int MaxCueTokens = 5;

    // A quotation mark that finds no partner in so many sentences is a slip of the tokenizer.
    private const int MaxQuotedSentences = 5;

    private static readonly WordSet Reporting = WordSet.Read("reporting_words");

    /// <summary>The articles of all files <c>*.json</c> of a folder, by file name and, in a file, in its order; one reading each.</summary>
    /// <exception cref="AnnotationException">A file cannot be read or has another form.</exception>
    public static IEnumerable<AttributedArticle> Read(string folder)
    {
        foreach (string path in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            foreach (AttributedArticle article in ReadFile(path))
            {
                yield return article;
            }
        }
    }

    private static List<AttributedArticle> ReadFile(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            using JsonDocument json = JsonDocument.Parse(file);
            List<AttributedArticle> articles = [];
            for (int i = 0; i < json.RootElement.GetProperty("documents_num").GetInt32(); i++)
            {
                articles.Add(ReadArticle(json.RootElement.GetProperty($"document{i}")));
            }
            return articles;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            throw new AnnotationException($"{path}: expected documents with sentences and expressions of MPQA, but {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new AnnotationException($"{path}: {e.Message}", e);
        }
    }

    private static AttributedArticle ReadArticle(JsonElement document)
    {
        JsonElement[] sentences =
            [.. Enumerable.Range(0, document.GetProperty("sentences_num").GetInt32()).Select(i => document.GetProperty($"sentence{i}"))];
        string[][] words = [.. sentences.Select(sentence => Strings(sentence.GetProperty("sentence_tokenized")))];
        TreebankText text = new();
        List<GoldAttribution> attributions = [];
        List<TextSpan> unknown = [];
        bool isQuoted = false;
        for (int i = 0; i < sentences.Length; i++)
        {
            if (words[i].Length == 0)
            {
                continue;
            }
            if (!isQuoted)
            {
                text.EndParagraph();
            }
            TextSpan[] tokens = Array.ConvertAll(words[i], text.Append);
            if (!ReadExpressions(sentences[i], words[i], tokens, $"{i}.", attributions))
            {
                unknown.Add(new(tokens[0].Start, tokens[^1].End));
            }
            isQuoted = GoesOn(words, i, isQuoted);
        }
        string[] folders = (document.GetProperty("document_path").GetString() ?? "").Split('/');
        return new(string.Join('/', folders.TakeLast(2)), text.ToString(), [attributions], unknown);
    }

    /// <summary>Adds the attributions of a sentence; false where there may be more than the corpus tells.</summary>
    private static bool ReadExpressions(JsonElement sentence, string[] words, TextSpan[] tokens, string key, List<GoldAttribution> attributions)
    {
        bool isKnown = true;
        bool[] isMarked = new bool[words.Length];
        foreach (JsonElement number in sentence.GetProperty("dss_ids").EnumerateArray())
        {
            JsonElement expression = sentence.GetProperty($"ds{number.GetInt32()}");
            TokenRange cue = WithoutPossessor(words, WithoutMarks(words, expression.GetProperty("ds_indices")));
            if (expression.GetProperty("ds_implicit").GetBoolean())
            {
                // The writer's own speech, or a quotation that goes on, without a cue.
                continue;
            }
            TokenRange[] holders = [.. expression.GetProperty("holders_indices").EnumerateArray().Select(holder => WithoutMarks(words, holder)).Where(h => !h.IsEmpty)];
            if (!IsCue(words, cue) || IsUnsure(expression) || Array.Exists(holders, cue.Overlaps))
            {
                isKnown = false;
                continue;
            }
            attributions.Add(new(
                key + number.GetInt32(), Array.ConvertAll(holders, holder => SpanOf(tokens, holder)), [SpanOf(tokens, cue)], [], IsContentKnown: false));
            isMarked.AsSpan(cue.First, cue.Count).Fill(true);
        }
        for (int i = 0; i < words.Length; i++)
        {
            isKnown &= isMarked[i] || !Reporting.Contains(words[i]);
        }
        return isKnown;
    }

    private static bool IsCue(string[] words, TokenRange cue) =>
        cue.Count <= MaxCueTokens && Array.Exists(words[cue.First..cue.End], word => Reporting.Contains(word));

    private static bool IsUnsure(JsonElement expression) =>
        expression.GetProperty("ds_annotation_uncertain").GetString() == "very-uncertain"
        || expression.GetProperty("ds_subjective_uncertain").GetString() == "very-uncertain";

    // "their concern": in PolNeAR the possessor is the source and stands outside the cue.
    private static TokenRange WithoutPossessor(string[] words, TokenRange cue) =>
        cue.Count > 1 && words[cue.First] is "his" or "her" or "its" or "their" or "my" or "our" or "your" ? new(cue.First + 1, cue.End) : cue;

    /// <summary>From the first to the last of some tokens, less the marks at both ends.</summary>
    private static TokenRange WithoutMarks(string[] words, JsonElement indices)
    {
        int[] numbers = [.. indices.EnumerateArray().Select(index => index.GetInt32())];
        if (numbers.Length == 0)
        {
            return default;
        }
        (int first, int end) = (numbers.Min(), numbers.Max() + 1);
        if (first < 0 || end > words.Length)
        {
            throw new FormatException($"found the tokens {first} to {end - 1} in a sentence of {words.Length}");
        }
        while (first < end && IsMark(words[first]))
        {
            first++;
        }
        while (end > first && IsMark(words[end - 1]))
        {
            end--;
        }
        return new(first, end);
    }

    private static bool IsMark(string word) => word is "``" or "''" or "`" or "'" or "," or "--" or ":" or ";" or "." or "-LRB-" or "-RRB-";

    private static TextSpan SpanOf(TextSpan[] tokens, TokenRange range) => new(tokens[range.First].Start, tokens[range.End - 1].End);

    /// <summary>Whether a quotation that is open at the end of a sentence is closed soon after it.</summary>
    private static bool GoesOn(string[][] sentences, int sentence, bool wasOpen)
    {
        bool isOpen = wasOpen;
        foreach (string word in sentences[sentence])
        {
            isOpen = word == "``" || (isOpen && word != "''");
        }
        if (!isOpen)
        {
            return false;
        }
        IEnumerable<string[]> next = sentences.Skip(sentence + 1).Take(MaxQuotedSentences);
        return next.SelectMany(words => words).FirstOrDefault(word => word is "``" or "''") == "''";
    }

    private static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(word => word.GetString() ?? "")];
}
