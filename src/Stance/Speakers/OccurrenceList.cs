using System.Buffers;

namespace Stance.Speakers;

/// <summary>Occurrences in text order, in rented memory, which <see cref="Dispose"/> gives back. Not thread-safe.</summary>
internal sealed class OccurrenceList : IDisposable
{
    private const int Few = 128;

    private Occurrence[] _values = ArrayPool<Occurrence>.Shared.Rent(Few);

    public int Count { get; private set; }

    public ref readonly Occurrence this[int index] => ref _values[index];

    public void Add(Occurrence occurrence)
    {
        if (Count == _values.Length)
        {
            Occurrence[] more = ArrayPool<Occurrence>.Shared.Rent(2 * Count);
            _values.CopyTo(more, 0);
            Dispose();
            _values = more;
        }
        _values[Count++] = occurrence;
    }

    /// <summary>A copy that stays.</summary>
    public Occurrence[] ToArray() => _values[..Count];

    // Cleared, as they refer to the document.
    public void Dispose() => ArrayPool<Occurrence>.Shared.Return(_values, clearArray: true);
}
