using Stance.Text;

namespace Stance.Quotations;

/// <summary>
/// Pairs the quotation marks of one paragraph. What is open at its end stays in the paragraph, so that one forgotten mark never swallows
/// the article.
/// </summary>
internal sealed class ParagraphQuotations
{
    // Deeper nesting is a broken text, and would make the quotations of a text of marks quadratic in length.
    private const int MaxDepth = 4;

    private readonly Document _document;
    private readonly TokenRange _paragraph;
    private readonly List<int> _marks = [];
    private readonly List<MarkShape> _shapes = [];
    private readonly List<int> _nextOfFamily = [];
    private readonly List<OpenQuotation> _found;
    private readonly Stack<int> _open = new();

    private ParagraphQuotations(Document document, TokenRange paragraph, List<OpenQuotation> found)
    {
        _document = document;
        _paragraph = paragraph;
        _found = found;
    }

    /// <summary>Appends the quotations of a paragraph in the order of their opening marks.</summary>
    /// <param name="document">The document.</param>
    /// <param name="paragraph">The paragraph's tokens.</param>
    /// <param name="continues">
    /// The family of the quotation that the paragraph before left open: the first mark may close it although nothing opened it here.
    /// </param>
    /// <param name="found">Where the quotations go.</param>
    public static void Pair(Document document, TokenRange paragraph, MarkFamily continues, List<OpenQuotation> found)
    {
        if (!HasMarks(document, paragraph))
        {
            return;
        }
        var pairing = new ParagraphQuotations(document, paragraph, found);
        pairing.ReadMarks();
        if (pairing._marks.Count > 0)
        {
            pairing.PairMarks(continues);
        }
    }

    private static bool HasMarks(Document document, TokenRange paragraph)
    {
        for (int i = paragraph.First; i < paragraph.End; i++)
        {
            if (MarkReader.FamilyOf(document[i]) != MarkFamily.None)
            {
                return true;
            }
        }
        return false;
    }

    private void ReadMarks()
    {
        var reader = new MarkReader(_document, _paragraph);
        for (int i = _paragraph.First; i < _paragraph.End; i++)
        {
            if (MarkReader.FamilyOf(_document[i]) == MarkFamily.None)
            {
                continue;
            }
            MarkShape shape = reader.ShapeOf(i);
            if (shape != MarkShape.None)
            {
                _marks.Add(i);
                _shapes.Add(shape);
            }
        }
        Span<int> last = stackalloc int[(int)MarkFamily.DoublePrime + 1];
        last.Fill(-1);
        for (int k = 0; k < _marks.Count; k++)
        {
            _nextOfFamily.Add(-1);
        }
        for (int k = _marks.Count - 1; k >= 0; k--)
        {
            ref int next = ref last[(int)FamilyOf(k)];
            _nextOfFamily[k] = next;
            next = k;
        }
    }

    private void PairMarks(MarkFamily continues)
    {
        for (int k = 0; k < _marks.Count; k++)
        {
            MarkFamily family = FamilyOf(k);
            bool isOpen = FindOpen(family) >= 0;
            switch (_shapes[k])
            {
                case MarkShape.Opens:
                case MarkShape.Either when !isOpen && !IsInches(k):
                    Open(k, family, isOpen);
                    break;
                case MarkShape.Closes or MarkShape.Either when isOpen:
                case MarkShape.ClosesOrPossessive when isOpen && !ClosesLater(k):
                    Close(_marks[k], family);
                    break;
                case MarkShape.Closes when k == 0 && family == continues && _marks[k] > _paragraph.First:
                    _found.Add(new() { Family = family, First = _paragraph.First, End = _marks[k] + 1, Closed = true, Outer = -1, GoesOn = true });
                    break;
            }
        }
        while (_open.TryPop(out int quotation))
        {
            EndUnclosed(quotation, _paragraph.End);
        }
    }

    private void Open(int k, MarkFamily family, bool isOpen)
    {
        if (family == MarkFamily.Single && !HasClosing(k))
        {
            return;
        }
        if (isOpen && family != MarkFamily.Single && !IsNested(k, FindOpen(family)))
        {
            // The closing mark was forgotten: the new opening mark is a better guess than the paragraph's end.
            CloseDownTo(family, _marks[k]);
        }
        if (_open.Count >= MaxDepth)
        {
            return;
        }
        int outer = _open.TryPeek(out int top) ? top : -1;
        _open.Push(_found.Count);
        _found.Add(new() { Family = family, First = _marks[k], End = _paragraph.End, Outer = outer });
    }

    private void Close(int mark, MarkFamily family)
    {
        if (family == MarkFamily.Single && _found[_open.Peek()].Family != MarkFamily.Single)
        {
            // An apostrophe inside an inner quotation.
            return;
        }
        int quotation = CloseDownTo(family, mark);
        _found[quotation].End = mark + 1;
        _found[quotation].Closed = true;
        _found[quotation].Dropped = _found[quotation].First + 1 == mark;
    }

    // Ends what is open inside the innermost quotation of a family, and that one; gives its index.
    private int CloseDownTo(MarkFamily family, int end)
    {
        while (true)
        {
            int quotation = _open.Pop();
            EndUnclosed(quotation, end);
            if (_found[quotation].Family == family)
            {
                return quotation;
            }
        }
    }

    private void EndUnclosed(int index, int end)
    {
        OpenQuotation quotation = _found[index];
        quotation.End = end;
        // A single mark that nothing closes is an apostrophe, save where it opens a paragraph: "‘We" of speech that goes on.
        quotation.Dropped = quotation.First + 1 >= end || (quotation.Family == MarkFamily.Single && quotation.First > _paragraph.First);
    }

    private int FindOpen(MarkFamily family)
    {
        foreach (int quotation in _open)
        {
            if (_found[quotation].Family == family)
            {
                return quotation;
            }
        }
        return -1;
    }

    // “He said “no” to us”: two closing marks follow before another one opens; or the inner marks are curly and the outer ones straight.
    private bool IsNested(int k, int outer)
    {
        int next = _nextOfFamily[k];
        if (next < 0 || _shapes[next] != MarkShape.Closes)
        {
            return false;
        }
        int second = _nextOfFamily[next];
        return (second >= 0 && _shapes[second] == MarkShape.Closes) || (IsStraight(_found[outer].First) && !IsStraight(_marks[k]) && !IsStraight(_marks[next]));
    }

    private bool IsStraight(int token) => QuotationMarks.Of(_document[token]) == QuotationMark.Double;

    private bool HasClosing(int k)
    {
        if (_marks[k] == _paragraph.First && QuotationMarks.Of(_document[_marks[k]]) == QuotationMark.LeftSingle)
        {
            return true;
        }
        // Marks are few in a true text; in a broken one the search must not be long.
        for (int i = 0, next = _nextOfFamily[k]; next >= 0 && i < 8; i++, next = _nextOfFamily[next])
        {
            if (_shapes[next] is MarkShape.Closes or MarkShape.ClosesOrPossessive)
            {
                return true;
            }
        }
        return false;
    }

    // “the states' rights stand,' he said”: a surer closing mark follows before another one opens.
    private bool ClosesLater(int k)
    {
        for (int i = 0, next = _nextOfFamily[k]; next >= 0 && i < 8; i++, next = _nextOfFamily[next])
        {
            if (_shapes[next] != MarkShape.ClosesOrPossessive)
            {
                return _shapes[next] == MarkShape.Closes;
            }
        }
        return false;
    }

    // 5'10", a 12" gun: a digit before a straight mark that closes nothing.
    private bool IsInches(int k) =>
        _marks[k] > _paragraph.First && _document[_marks[k]] is "\"" && char.IsAsciiDigit(_document[_marks[k] - 1][^1])
            && _document.Tokens[_marks[k] - 1].End == _document.Tokens[_marks[k]].Start;

    private MarkFamily FamilyOf(int k) => MarkReader.FamilyOf(_document[_marks[k]]);
}
