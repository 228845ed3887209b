using System.Runtime.InteropServices;
using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Evaluation;

/// <summary>Finds examples that say the same of the same text.</summary>
internal static class DuplicateFinder
{
    /// <summary>The groups of examples with equal text, source, cue and content, in the order of their first ones.</summary>
    public static IReadOnlyList<DuplicateGroup> Find(IReadOnlyList<SplitExample> examples) =>
        [.. examples.GroupBy(example => example.Example, new SameStatement()).Select(group => group.ToArray()).Where(group => group.Length > 1).Select(group => new DuplicateGroup(group))];

    private sealed class SameStatement : IEqualityComparer<StanceExample>
    {
        public bool Equals(StanceExample? x, StanceExample? y) => x is null || y is null
            ? ReferenceEquals(x, y)
            : x.Text == y.Text && x.Source == y.Source && x.Cue == y.Cue && x.Content.AsSpan().SequenceEqual(y.Content);

        public int GetHashCode(StanceExample example)
        {
            HashCode hash = default;
            hash.Add(example.Text, StringComparer.Ordinal);
            hash.Add(example.Source);
            hash.Add(example.Cue);
            hash.AddBytes(MemoryMarshal.AsBytes<TextSpan>(example.Content));
            return hash.ToHashCode();
        }
    }
}
