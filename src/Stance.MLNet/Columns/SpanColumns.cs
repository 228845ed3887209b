using Stance.Text;

namespace Stance.MLNet.Columns;

/// <summary>Spans as vectors of numbers and back: start and end, start and end, ...</summary>
internal static class SpanColumns
{
    /// <summary>The numbers of spans.</summary>
    /// <param name="spans">The spans.</param>
    /// <param name="origin">What positions count from.</param>
    public static int[] Of(IReadOnlyList<TextSpan> spans, int origin = 0)
    {
        int[] numbers = new int[2 * spans.Count];
        for (int i = 0; i < spans.Count; i++)
        {
            numbers[2 * i] = spans[i].Start - origin;
            numbers[(2 * i) + 1] = spans[i].End - origin;
        }
        return numbers;
    }

    /// <summary>The numbers of one span or none.</summary>
    public static int[] Of(TextSpan? span, int origin = 0) => span is { } given ? Of([given], origin) : [];

    /// <summary>The spans of numbers.</summary>
    /// <exception cref="ArgumentException">The last has a start and no end.</exception>
    public static TextSpan[] Read(int[] numbers, string column)
    {
        if (numbers.Length % 2 != 0)
        {
            throw new ArgumentException($"Column '{column}': expected a start and an end for each span; found {numbers.Length} numbers.", nameof(numbers));
        }
        TextSpan[] spans = new TextSpan[numbers.Length / 2];
        for (int i = 0; i < spans.Length; i++)
        {
            spans[i] = new(numbers[2 * i], numbers[(2 * i) + 1]);
        }
        return spans;
    }

    /// <summary>The span of two numbers, or none.</summary>
    /// <exception cref="ArgumentException">There are more than two, or one.</exception>
    public static TextSpan? ReadOne(int[] numbers, string column) => Read(numbers, column) switch
    {
        [] => null,
        [var span] => span,
        var more => throw new ArgumentException($"Column '{column}': expected one span or none; found {more.Length}.", nameof(numbers)),
    };

    /// <summary>The text of spans, with a space between them.</summary>
    public static string TextOf(string text, IEnumerable<TextSpan> spans) => string.Join(' ', spans.Select(span => text[span.Range]));

    /// <summary>The text of a span; empty for none.</summary>
    public static string TextOf(string text, TextSpan? span) => span is { } given ? text[given.Range] : "";
}
