using Stance.Text;

namespace Stance.Training.Annotations.Formats;

/// <summary>The spans of examples by their roles, and what annotation tools call the roles.</summary>
internal static class SpanRoles
{
    /// <summary>The roles, in the order of <see cref="SpanRole"/>.</summary>
    public static IReadOnlyList<SpanRole> All { get; } = [SpanRole.Source, SpanRole.Cue, SpanRole.Content, SpanRole.Target];

    /// <summary>The role that a label names, letter case aside; null for another label.</summary>
    public static SpanRole? Find(ReadOnlySpan<char> label)
    {
        foreach (SpanRole role in All)
        {
            if (label.Equals(NameOf(role), StringComparison.OrdinalIgnoreCase))
            {
                return role;
            }
        }
        return null;
    }

    /// <summary>The name of a role in capitals, as labels of spans are mostly written.</summary>
    public static string LabelOf(SpanRole role) => NameOf(role).ToUpperInvariant();

    /// <summary>The name of a role.</summary>
    public static string NameOf(SpanRole role) => role switch
    {
        SpanRole.Source => "Source",
        SpanRole.Cue => "Cue",
        SpanRole.Content => "Content",
        _ => "Target",
    };

    /// <summary>All spans of an example: source, cue, each piece of the content, target.</summary>
    public static IEnumerable<(SpanRole Role, TextSpan Span)> Of(StanceExample example)
    {
        if (example.Source is { } source)
        {
            yield return (SpanRole.Source, source);
        }
        if (example.Cue is { } cue)
        {
            yield return (SpanRole.Cue, cue);
        }
        foreach (TextSpan piece in example.Content)
        {
            yield return (SpanRole.Content, piece);
        }
        if (example.Target is { } target)
        {
            yield return (SpanRole.Target, target);
        }
    }
}
