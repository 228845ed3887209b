using System.Globalization;
using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>Turns offsets into one text, as a file counts them, into spans and back. Immutable.</summary>
internal sealed class TextOffsets
{
    private readonly int _length;
    private readonly int[]? _units;

    /// <param name="text">The text.</param>
    /// <param name="unit">What the file's offsets count.</param>
    public TextOffsets(string text, OffsetUnit unit)
    {
        _units = unit == OffsetUnit.CodePoint ? CodePoints.UnitsOf(text) : null;
        _length = _units is null ? text.Length : _units.Length - 1;
    }

    /// <summary>The span from one offset up to another; null where it is empty or not inside the text.</summary>
    /// <param name="start">Offset of its start.</param>
    /// <param name="end">Offset of its end, exclusive.</param>
    public TextSpan? Find(int start, int end) =>
        start < 0 || start >= end || end > _length ? null : _units is null ? new(start, end) : new(_units[start], _units[end]);

    /// <summary>The span from one offset up to another.</summary>
    /// <param name="start">Offset of its start.</param>
    /// <param name="end">Offset of its end, exclusive.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="AnnotationException">It is empty, or not inside the text.</exception>
    public TextSpan SpanOf(int start, int end, string name)
    {
        if (Find(start, end) is { } span)
        {
            return span;
        }
        string unit = _units is null ? "UTF-16 units" : "code points";
        throw new AnnotationException(string.Create(
            CultureInfo.InvariantCulture, $"'{name}' is [{start}, {end}), expected a span inside the {_length} {unit} of the text"));
    }

    /// <summary>The offsets of a span; an end between the halves of a surrogate pair moves outwards where code points are counted.</summary>
    public (int Start, int End) Of(TextSpan span)
    {
        if (_units is null)
        {
            return (span.Start, span.End);
        }
        int start = Array.BinarySearch(_units, span.Start);
        int end = Array.BinarySearch(_units, span.End);
        return (start < 0 ? ~start - 1 : start, end < 0 ? ~end : end);
    }
}
