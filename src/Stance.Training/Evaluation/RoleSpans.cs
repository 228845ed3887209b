using System.Text.RegularExpressions;
using Stance.Text;

namespace Stance.Training.Evaluation;

/// <summary>Compares the spans of one role in a text with the gold ones: word by word, and piece by piece.</summary>
internal sealed partial class RoleSpans
{
    private readonly TextSpan[] _words;
    private readonly TextSpan[] _tokens;

    /// <param name="text">The text that spans are of.</param>
    public RoleSpans(string text)
    {
        _words = Find(Word(), text);
        _tokens = Find(WordOrMark(), text);
    }

    /// <summary>How many words the spans share: what stands in some span of the role, whosever.</summary>
    public PrecisionRecall Overlap(IEnumerable<TextSpan> gold, IEnumerable<TextSpan> found)
    {
        HashSet<int> expected = [.. gold.SelectMany(span => Indices(_words, span))];
        HashSet<int> seen = [.. found.SelectMany(span => Indices(_words, span))];
        return new(seen.Count(expected.Contains), seen.Count, expected.Count);
    }

    /// <summary>How many spans are the same, to the token, punctuation counted (CofeNet, COLING 2022).</summary>
    public PrecisionRecall Exact(IEnumerable<TextSpan> gold, IEnumerable<TextSpan> found)
    {
        HashSet<TokenRange> expected = [.. gold.Select(span => Range(_tokens, span)).Where(range => !range.IsEmpty)];
        HashSet<TokenRange> seen = [.. found.Select(span => Range(_tokens, span)).Where(range => !range.IsEmpty)];
        return new(seen.Count(expected.Contains), seen.Count, expected.Count);
    }

    [GeneratedRegex(@"\w+(?:[’'\-]\w+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\w+|[^\w\s]")]
    private static partial Regex WordOrMark();

    private static TextSpan[] Find(Regex regex, string text)
    {
        List<TextSpan> found = [];
        foreach (ValueMatch match in regex.EnumerateMatches(text))
        {
            found.Add(new(match.Index, match.Index + match.Length));
        }
        return [.. found];
    }

    private static IEnumerable<int> Indices(TextSpan[] words, TextSpan span)
    {
        TokenRange range = Range(words, span);
        return Enumerable.Range(range.First, Math.Max(0, range.Count));
    }

    // The words that a span touches.
    private static TokenRange Range(TextSpan[] words, TextSpan span)
    {
        int first = FirstFrom(words, word => word.End > span.Start);
        return new(first, FirstFrom(words, word => word.Start >= span.End));
    }

    // The first word from which on something holds.
    private static int FirstFrom(TextSpan[] words, Predicate<TextSpan> holds)
    {
        int low = 0;
        int high = words.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = holds(words[middle]) ? (low, middle) : (middle + 1, high);
        }
        return low;
    }
}
