using System.Runtime.InteropServices;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>Makes an attribution of the roles around a cue.</summary>
internal static class LabeledAttribution
{
    /// <summary>The attribution; null where no token is content.</summary>
    public static Attribution? Of(AttributionText text, CueView view, ReadOnlySpan<Role> roles, double probability)
    {
        Document document = text.Document;
        ReadOnlySpan<byte> window = MemoryMarshal.Cast<Role, byte>(roles[..view.Window.Count]);
        int first = view.Window.First;
        TokenRange[] content = Pieces(window, Role.ContentFirst, first);
        if (content.Length == 0)
        {
            return null;
        }
        TokenRange cue = Nearest(window, Role.CueFirst, first, view.Cue)!.Value;
        return new()
        {
            Sentence = view.SentenceNumber,
            Source = Nearest(window, Role.SourceFirst, first, view.Cue),
            Cue = cue,
            Content = content,
            Quotation = text.KindOf(content),
            Reason = $"learned cue \"{document.TextOf(cue)}\"",
            Confidence = probability,
        };
    }

    private static TokenRange[] Pieces(ReadOnlySpan<byte> roles, Role start, int offset)
    {
        TokenRange[] pieces = new TokenRange[roles.Count((byte)start)];
        int at = 0;
        for (int i = 0; i < pieces.Length; i++)
        {
            TokenRange piece = Next(roles, start, at);
            pieces[i] = new(offset + piece.First, offset + piece.End);
            at = piece.End;
        }
        return pieces;
    }

    // The first of the nearest ones.
    private static TokenRange? Nearest(ReadOnlySpan<byte> roles, Role start, int offset, int token)
    {
        TokenRange? nearest = null;
        int least = int.MaxValue;
        for (TokenRange next = Next(roles, start, 0); !next.IsEmpty; next = Next(roles, start, next.End))
        {
            TokenRange piece = new(offset + next.First, offset + next.End);
            int distance = piece.Contains(token) ? 0 : Math.Min(Math.Abs(piece.First - token), Math.Abs(piece.End - 1 - token));
            if (distance < least)
            {
                (nearest, least) = (piece, distance);
            }
        }
        return nearest;
    }

    // The first piece from an index on; empty where there is none.
    private static TokenRange Next(ReadOnlySpan<byte> roles, Role start, int from)
    {
        int first = roles[from..].IndexOf((byte)start);
        if (first < 0)
        {
            return default;
        }
        first += from;
        int inside = roles[(first + 1)..].IndexOfAnyExcept((byte)(start + 1));
        return new(first, inside < 0 ? roles.Length : first + 1 + inside);
    }
}
