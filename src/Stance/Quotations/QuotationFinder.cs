using Stance.Text;

namespace Stance.Quotations;

/// <summary>Finds where quoted text starts and ends, and what the marks are used for.</summary>
internal static class QuotationFinder
{
    /// <summary>The quotations in the order of their opening marks; an inner one comes after its outer one.</summary>
    public static Quotation[] Find(Document document)
    {
        List<OpenQuotation> found = Pair(document);
        int[] kept = new int[found.Count];
        int count = 0;
        for (int i = 0; i < found.Count; i++)
        {
            // What stood in a dropped quotation stands in the one around that.
            int outer = found[i].Outer < 0 ? -1 : kept[found[i].Outer];
            kept[i] = found[i].Dropped ? outer : count++;
        }
        var quotations = new Quotation[count];
        var uses = new QuotationUses(document);
        for (int i = 0; i < found.Count; i++)
        {
            OpenQuotation quotation = found[i];
            if (!quotation.Dropped)
            {
                int outer = quotation.Outer < 0 ? -1 : kept[quotation.Outer];
                quotations[kept[i]] = new(new(quotation.First, quotation.End), quotation.Closed, quotation.Continued, outer, uses.Of(quotation));
            }
        }
        return quotations;
    }

    private static List<OpenQuotation> Pair(Document document)
    {
        var found = new List<OpenQuotation>();
        Sentence[] sentences = document.Sentences;
        OpenQuotation? unclosed = null;
        for (int first = 0; first < sentences.Length;)
        {
            int end = first + 1;
            while (end < sentences.Length && sentences[end].Paragraph == sentences[first].Paragraph)
            {
                end++;
            }
            if (sentences[first].Kind == SentenceKind.Furniture && unclosed is not null)
            {
                // A caption or an advertisement between two paragraphs of one speech.
                first = end;
                continue;
            }
            var paragraph = new TokenRange(sentences[first].Tokens.First, sentences[end - 1].Tokens.End);
            int before = found.Count;
            ParagraphQuotations.Pair(document, paragraph, unclosed?.Family ?? MarkFamily.None, found);
            if (unclosed is not null && StartsWithMark(document, paragraph, unclosed.Family, found, before))
            {
                unclosed.Continued = true;
            }
            unclosed = UnclosedOf(found, before, paragraph.End);
            first = end;
        }
        return found;
    }

    // Whether a paragraph goes on with what the one before left open: its mark is the first token, or it closes without one.
    private static bool StartsWithMark(Document document, TokenRange paragraph, MarkFamily family, List<OpenQuotation> found, int before) =>
        before < found.Count && !found[before].Dropped && found[before].Family == family && found[before].First == paragraph.First
            && (found[before].GoesOn || MarkReader.FamilyOf(document[paragraph.First]) == family);

    // The outermost quotation that reaches the paragraph's end without being closed.
    private static OpenQuotation? UnclosedOf(List<OpenQuotation> found, int before, int end)
    {
        for (int i = before; i < found.Count; i++)
        {
            if (found[i] is { Closed: false, Dropped: false } quotation && quotation.End == end)
            {
                return quotation;
            }
        }
        return null;
    }
}
