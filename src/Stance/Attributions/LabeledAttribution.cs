using Stance.Text;

namespace Stance.Attributions;

/// <summary>Makes an attribution of the roles around a cue.</summary>
internal static class LabeledAttribution
{
    /// <summary>The attribution; null where no token is content.</summary>
    public static Attribution? Of(AttributionText text, CueView view, ReadOnlySpan<Role> roles, double probability)
    {
        Document document = text.Document;
        int first = view.Window.First;
        TokenRange[] content = [.. Pieces(roles[..view.Window.Count], Role.ContentFirst, first)];
        if (content.Length == 0)
        {
            return null;
        }
        TokenRange? source = Nearest(Pieces(roles[..view.Window.Count], Role.SourceFirst, first), view.Cue);
        TokenRange cue = Nearest(Pieces(roles[..view.Window.Count], Role.CueFirst, first), view.Cue)!.Value;
        return new()
        {
            Sentence = view.SentenceNumber,
            Source = source,
            Cue = cue,
            Content = content,
            Quotation = text.KindOf(content),
            Reason = $"learned cue \"{document.TextOf(cue)}\"",
            Confidence = probability,
        };
    }

    private static List<TokenRange> Pieces(ReadOnlySpan<Role> roles, Role start, int offset)
    {
        List<TokenRange> pieces = [];
        for (int i = 0; i < roles.Length; i++)
        {
            if (roles[i] == start)
            {
                int end = i + 1;
                while (end < roles.Length && roles[end] == start + 1)
                {
                    end++;
                }
                pieces.Add(new(offset + i, offset + end));
            }
        }
        return pieces;
    }

    private static TokenRange? Nearest(List<TokenRange> pieces, int token)
    {
        TokenRange? nearest = null;
        int least = int.MaxValue;
        foreach (TokenRange piece in pieces)
        {
            int distance = piece.Contains(token) ? 0 : Math.Min(Math.Abs(piece.First - token), Math.Abs(piece.End - 1 - token));
            if (distance < least)
            {
                (nearest, least) = (piece, distance);
            }
        }
        return nearest;
    }
}
