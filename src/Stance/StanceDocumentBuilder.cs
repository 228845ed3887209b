using Stance.Attributions;
using Stance.Text;

namespace Stance;

/// <summary>
/// Puts the classified attributions of a document, or of one part of it after the other, together into the result that users hold. For one thread.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="date">When it was written; null where nobody knows.</param>
internal sealed class StanceDocumentBuilder(string text, DateOnly? date = null)
{
    private readonly List<StanceSentence> _sentences = [];
    private readonly List<Statement> _statements = [];

    /// <summary>The document with its statements in text order and one stance for every sentence.</summary>
    /// <param name="document">The tagged text.</param>
    /// <param name="attributions">In any order; their parents and inherited sources are indices in this array.</param>
    public static StanceDocument Build(Document document, ClassifiedAttribution[] attributions)
    {
        var builder = new StanceDocumentBuilder(document.Text);
        builder.Add(document, attributions);
        return builder.Build();
    }

    /// <summary>Adds what is found in the next part of the text.</summary>
    /// <param name="part">The part, or the whole text; it is not kept.</param>
    /// <param name="attributions">In any order; their parents and inherited sources are indices in this array.</param>
    public void Add(Document part, ClassifiedAttribution[] attributions)
    {
        ClassifiedAttribution[] ordered = InTextOrder(attributions);
        Statement[] statements = Array.ConvertAll(ordered, one => new Statement(
            one.Resolved, one.Stance, ClaimText.Of(part, one.Resolved.Attribution.Content), one.Target, _sentences.Count, _statements.Count));
        _sentences.AddRange(StanceSentenceBuilder.Build(
            part, Array.ConvertAll(ordered, one => one.Resolved.Attribution), statements, _statements.Count));
        _statements.AddRange(statements);
    }

    /// <summary>The document of all parts.</summary>
    public StanceDocument Build() =>
        new(text, _sentences.ToArray(), _statements.ToArray(), [.. _statements.Select(statement => statement.Speaker).Distinct()]) { Date = date };

    private static ClassifiedAttribution[] InTextOrder(ClassifiedAttribution[] attributions)
    {
        // Where two start together, the first one comes first.
        long[] order = new long[attributions.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = ((long)FirstToken(attributions[i].Resolved.Attribution) << 32) + i;
        }
        Array.Sort(order);
        int[] place = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            place[(int)order[i]] = i;
        }
        return Array.ConvertAll(order, i => Move(attributions[(int)i], place));
    }

    private static int FirstToken(Attribution attribution) => Math.Min(
        attribution.Content[0].First,
        Math.Min(attribution.Source?.First ?? int.MaxValue, attribution.Cue?.First ?? int.MaxValue));

    // The same attribution, with the indices of others as they are after sorting.
    private static ClassifiedAttribution Move(ClassifiedAttribution one, int[] place)
    {
        Attribution attribution = one.Resolved.Attribution;
        int parent = attribution.Parent < 0 ? -1 : place[attribution.Parent];
        int inheritsFrom = attribution.InheritsFrom < 0 ? -1 : place[attribution.InheritsFrom];
        if (parent == attribution.Parent && inheritsFrom == attribution.InheritsFrom)
        {
            return one;
        }
        Attribution moved = attribution with { Parent = parent, InheritsFrom = inheritsFrom };
        return one with { Resolved = new(one.Resolved.Document, moved, one.Resolved.Speaker, one.Resolved.Reason, one.Resolved.SpeakerConfidence) };
    }
}
