using System.Text;
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
        var claim = new StringBuilder();
        for (int i = 0; i < content.Length; i++)
        {
            TokenRange tokens = i == 0 ? WithoutComplementizer(document, content[i]) : content[i];
            TextSpan span = document.SpanOf(tokens);
            ReadOnlySpan<char> piece = document.Text.AsSpan(span.Start, span.Length);
            // British usage puts the comma after the closing mark, American usage before it.
            ReadOnlySpan<char> quoted = piece.TrimEnd(Closing);
            ReadOnlySpan<char> unquoted = QuotationMarkPairs.Unwrap(quoted);
            ReadOnlySpan<char> words = unquoted.TrimEnd(Closing);
            if (claim.Length > 0 && !words.IsEmpty && !".,;:!?".Contains(words[0]))
            {
                claim.Append(' ');
            }
            claim.Append(words);
            bool hadComma = piece[quoted.Length..].Contains(',') || unquoted[words.Length..].Contains(',');
            if (hadComma && i + 1 < content.Length)
            {
                claim.Append(JointAfter(document, tokens, content[i + 1]));
            }
        }
        return Normalise(QuotationMarkPairs.Balance(claim.ToString()));
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
    private static string Normalise(string claim)
    {
        var normalised = new StringBuilder(claim.Length);
        foreach (char c in claim.AsSpan().Trim())
        {
            if (!char.IsWhiteSpace(c))
            {
                normalised.Append(c);
            }
            else if (normalised[^1] != ' ')
            {
                normalised.Append(' ');
            }
        }
        return normalised.ToString();
    }
}
