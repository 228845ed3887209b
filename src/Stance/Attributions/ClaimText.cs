using System.Buffers;
using Stance.Text;

namespace Stance.Attributions;

/// <summary>
/// The content of an attribution as one readable clause: pieces joined, outer quotation marks, the complementizer "that" and closing
/// commas dropped, white space normalised.
/// </summary>
internal static class ClaimText
{
    private const string Closing = ", \t\r\n\u00A0";

    /// <summary>The claim of some content: <c>that “we will act,”</c> and <c>“and soon”</c> give <c>we will act, and soon</c>.</summary>
    public static string Of(Document document, TokenRange[] content)
    {
        // All pieces, with a space and a joint each.
        int room = 2 * content.Length;
        foreach (TokenRange piece in content)
        {
            room += document.SpanOf(piece).Length;
        }
        char[] rented = ArrayPool<char>.Shared.Rent(room);
        Span<char> claim = rented;
        int length = 0;
        for (int i = 0; i < content.Length; i++)
        {
            TokenRange tokens = i == 0 ? WithoutComplementizer(document, content[i]) : content[i];
            TextSpan span = document.SpanOf(tokens);
            ReadOnlySpan<char> piece = document.Text.AsSpan(span.Start, span.Length);
            // British usage puts the comma after the closing mark, American usage before it.
            ReadOnlySpan<char> quoted = piece.TrimEnd(Closing);
            ReadOnlySpan<char> unquoted = QuotationMarkPairs.Unwrap(quoted);
            ReadOnlySpan<char> words = unquoted.TrimEnd(Closing);
            if (length > 0 && !words.IsEmpty && !".,;:!?".Contains(words[0]))
            {
                claim[length++] = ' ';
            }
            words.CopyTo(claim[length..]);
            length += words.Length;
            bool hadComma = piece[quoted.Length..].Contains(',') || unquoted[words.Length..].Contains(',');
            if (hadComma && i + 1 < content.Length)
            {
                claim[length++] = JointAfter(document, tokens, content[i + 1]);
            }
        }
        string normalised = Normalise(QuotationMarkPairs.Balance(claim[..length]));
        ArrayPool<char>.Shared.Return(rented);
        return normalised;
    }

    // The comma before "he said" stands for a comma where the sentence goes on after it, and for a full stop where it does not.
    private static char JointAfter(Document document, TokenRange piece, TokenRange next) =>
        document.SentenceOfToken[piece.End - 1] == document.SentenceOfToken[next.First] ? ',' : '.';

    private static TokenRange WithoutComplementizer(Document document, TokenRange tokens) =>
        tokens.Count > 1 && document.Is(tokens.First, "that") && !IsDeterminer(document, tokens.First)
            ? new(tokens.First + 1, tokens.End)
            : tokens;

    // "that" as a determiner or pronoun belongs to the claim: "said that policy had failed", "said that was wrong". What starts a noun
    // phrase of its own never follows it, whatever the tagger says.
    private static bool IsDeterminer(Document document, int that) =>
        document.PartsOfSpeech[that] == PartOfSpeech.DT
        && document.PartsOfSpeech[that + 1] is not (PartOfSpeech.DT or PartOfSpeech.EX or PartOfSpeech.NNP or PartOfSpeech.NNPS
            or PartOfSpeech.NNS or PartOfSpeech.PRP or PartOfSpeech.PRPS);

    // The last step: a mark that was dropped leaves the space before it and the one after it.
    private static string Normalise(Span<char> claim)
    {
        claim = claim.Trim();
        int length = 0;
        foreach (char c in claim)
        {
            if (!char.IsWhiteSpace(c))
            {
                claim[length++] = c;
            }
            else if (claim[length - 1] != ' ')
            {
                claim[length++] = ' ';
            }
        }
        return new(claim[..length]);
    }
}
