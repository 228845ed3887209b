using Stance.Text;

namespace Stance.Attributions;

/// <summary>
/// Settles who has a piece of content that two cues claim: in "Lee said on Friday "We will wait." Lee also said ..." the second cue must
/// not have the first one's quotation.
/// </summary>
internal static class ContentConflicts
{
    /// <summary>Takes from each attribution the pieces in other sentences than its cue's that an attribution with its cue there has.</summary>
    public static void Settle(AttributionText text, List<Attribution> found)
    {
        Document document = text.Document;
        ILookup<int, Attribution>? bySentence = null;
        for (int i = 0; i < found.Count; i++)
        {
            Attribution attribution = found[i];
            if (attribution.Content.Length < 2 || !ReachesOut(document, attribution))
            {
                continue;
            }
            bySentence ??= BySentence(found);
            TokenRange[] own = OwnOf(document, attribution, bySentence);
            if (own.Length > 0 && own.Length < attribution.Content.Length)
            {
                found[i] = attribution with { Content = own, Quotation = text.KindOf(own) };
            }
        }
    }

    private static TokenRange[] OwnOf(Document document, Attribution attribution, ILookup<int, Attribution> bySentence) => Array.FindAll(attribution.Content, piece =>
    {
        int sentence = document.SentenceOfToken[piece.First];
        // A cue inside the piece is quoted with it, and claims nothing from it.
        return sentence == attribution.Sentence
            || !bySentence[sentence].Any(other => !piece.Contains(other.Cue!.Value) && other.Content.Any(content => content.Overlaps(piece)));
    });

    private static ILookup<int, Attribution> BySentence(List<Attribution> found) => found.Where(a => a.Cue is not null).ToLookup(a => a.Sentence);

    private static bool ReachesOut(Document document, Attribution attribution)
    {
        foreach (TokenRange piece in attribution.Content)
        {
            if (document.SentenceOfToken[piece.First] != attribution.Sentence)
            {
                return true;
            }
        }
        return false;
    }
}
