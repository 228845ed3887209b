namespace Stance.Training.Annotations.Formats;

/// <summary>What a format could not carry: found by reading back what was written.</summary>
internal static class ExampleLosses
{
    private static readonly (string Name, Func<StanceExample, StanceExample, bool> IsKept)[] Members =
    [
        ("doc", (a, b) => a.Document == b.Document),
        ("text", (a, b) => a.Text == b.Text),
        ("source", (a, b) => a.Source == b.Source),
        ("cue", (a, b) => a.Cue == b.Cue),
        // The pieces have no order of their own: each reader brings them into that of the text.
        ("content", (a, b) => a.Content.OrderBy(piece => piece.Start).SequenceEqual(b.Content.OrderBy(piece => piece.Start))),
        ("target", (a, b) => a.Target == b.Target),
        ("speaker", (a, b) => a.Speaker == b.Speaker),
        ("label", (a, b) => a.Label == b.Label),
        ("also", (a, b) => a.Also == b.Also),
        ("confidence", (a, b) => a.Confidence == b.Confidence),
    ];

    /// <summary>Each member that came back different, with the ids of its examples; examples that did not come back at all are under "record".</summary>
    /// <param name="written">What was written.</param>
    /// <param name="readBack">What was read from it; examples of one id are matched in order.</param>
    public static IReadOnlyList<(string Member, IReadOnlyList<string> Ids)> Find(IEnumerable<StanceExample> written, IEnumerable<StanceExample> readBack)
    {
        Dictionary<string, Queue<StanceExample>> found = new(StringComparer.Ordinal);
        foreach (StanceExample example in readBack)
        {
            if (!found.TryGetValue(example.Id, out Queue<StanceExample>? queue))
            {
                found[example.Id] = queue = new();
            }
            queue.Enqueue(example);
        }
        List<(string Member, List<string> Ids)> losses = [("record", []), .. Members.Select(member => (member.Name, new List<string>()))];
        foreach (StanceExample example in written)
        {
            if (!found.TryGetValue(example.Id, out Queue<StanceExample>? queue) || !queue.TryDequeue(out StanceExample? back))
            {
                losses[0].Ids.Add(example.Id);
                continue;
            }
            for (int i = 0; i < Members.Length; i++)
            {
                if (!Members[i].IsKept(example, back))
                {
                    losses[i + 1].Ids.Add(example.Id);
                }
            }
        }
        return [.. losses.Where(loss => loss.Ids.Count > 0).Select(loss => (loss.Member, (IReadOnlyList<string>)loss.Ids))];
    }
}
