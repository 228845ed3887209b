using Stance.Text;

namespace Stance.Quotations;

/// <summary>Reads the family and the shape of a quotation mark from its characters and its neighbours'.</summary>
internal readonly ref struct MarkReader
{
    private readonly Document _document;
    private readonly TokenRange _paragraph;

    public MarkReader(Document document, TokenRange paragraph)
    {
        _document = document;
        _paragraph = paragraph;
    }

    // What stands next to a mark, without a space between.
    private enum Neighbour : byte
    {
        Space,

        /// <summary>Opening brackets, dashes and strokes before a mark; closing ones, dashes and punctuation after it.</summary>
        Border,

        Text,
    }

    /// <summary>The family of a token; <see cref="MarkFamily.None"/> for one that is no mark.</summary>
    public static MarkFamily FamilyOf(ReadOnlySpan<char> token)
    {
        switch (QuotationMarks.Of(token))
        {
            case QuotationMark.Double or QuotationMark.LeftDouble or QuotationMark.RightDouble:
                return MarkFamily.Double;
            case QuotationMark.Single or QuotationMark.LeftSingle or QuotationMark.RightSingle:
                return MarkFamily.Single;
            case QuotationMark.None:
                return MarkFamily.None;
            default:
                return token[0] switch
                {
                    '\u201E' => MarkFamily.Double,
                    '\u201A' => MarkFamily.Single,
                    '\u00AB' or '\u00BB' => MarkFamily.DoubleGuillemet,
                    '\u2039' or '\u203A' => MarkFamily.SingleGuillemet,
                    '\u300C' or '\u300D' => MarkFamily.Corner,
                    '\u300E' or '\u300F' => MarkFamily.WhiteCorner,
                    _ => MarkFamily.DoublePrime,
                };
        }
    }

    /// <summary>What a mark can do where it stands.</summary>
    public MarkShape ShapeOf(int token)
    {
        Neighbour before = Before(token);
        Neighbour after = After(token);
        if (IsAttribute(token))
        {
            return MarkShape.None;
        }
        bool opening = before != Neighbour.Text && after == Neighbour.Text;
        bool closing = before == Neighbour.Text && after != Neighbour.Text;
        switch (QuotationMarks.Of(_document[token]))
        {
            case QuotationMark.Double:
                return opening ? MarkShape.Opens : closing ? MarkShape.Closes : MarkShape.Either;
            case QuotationMark.LeftDouble:
                return closing || after == Neighbour.Space ? MarkShape.Either : MarkShape.Opens;
            case QuotationMark.RightDouble:
                return opening ? MarkShape.Either : MarkShape.Closes;
            case QuotationMark.LeftSingle:
                return closing ? Close(token, after) : after == Neighbour.Text ? MarkShape.Opens : MarkShape.None;
            case QuotationMark.RightSingle or QuotationMark.Single:
                return opening ? MarkShape.Opens : closing ? Close(token, after) : MarkShape.None;
            case QuotationMark.Opening:
                // »so« in German and Danish.
                return closing && FamilyOf(_document[token]) is MarkFamily.DoubleGuillemet or MarkFamily.SingleGuillemet ? MarkShape.Either : MarkShape.Opens;
            default:
                return opening ? MarkShape.Either : MarkShape.Closes;
        }
    }

    // <tag name="value">: what is left of a page's markup.
    private bool IsAttribute(int token)
    {
        bool after = token > _paragraph.First && _document[token - 1] is "=" && _document.Tokens[token - 1].End == _document.Tokens[token].Start;
        return after || (token + 1 < _paragraph.End && _document[token + 1] is ">" && _document.Tokens[token + 1].Start == _document.Tokens[token].End);
    }

    private MarkShape Close(int token, Neighbour after)
    {
        bool plural = after == Neighbour.Space && _document[token - 1][^1] is 's' or 'S' or 'x' or 'z'
            && token + 1 < _paragraph.End && char.IsLetterOrDigit(_document[token + 1][0]);
        return plural ? MarkShape.ClosesOrPossessive : MarkShape.Closes;
    }

    private Neighbour Before(int token)
    {
        if (token == _paragraph.First || _document.Tokens[token - 1].End < _document.Tokens[token].Start)
        {
            return Neighbour.Space;
        }
        ReadOnlySpan<char> previous = _document[token - 1];
        return previous[^1] switch
        {
            '(' or '[' or '{' or '-' or '\u2013' or '\u2014' or '\u2015' or '/' or '>' => Neighbour.Border,
            _ => FamilyOf(previous) != MarkFamily.None && IsOpener(token - 1) ? Neighbour.Border : Neighbour.Text,
        };
    }

    private Neighbour After(int token)
    {
        if (token + 1 >= _paragraph.End || _document.Tokens[token + 1].Start > _document.Tokens[token].End)
        {
            return Neighbour.Space;
        }
        ReadOnlySpan<char> next = _document[token + 1];
        return next[0] switch
        {
            '.' when next.Length > 1 => Neighbour.Text,
            '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '-' or '\u2013' or '\u2014' or '\u2015' or '/' or '<' => Neighbour.Border,
            _ => FamilyOf(next) != MarkFamily.None && !IsOpener(token + 1) ? Neighbour.Border : Neighbour.Text,
        };
    }

    // Whether a mark next to another one looks like an opening one by itself: a character or a space decides, so that no chain is followed.
    private bool IsOpener(int token) => QuotationMarks.Of(_document[token]) switch
    {
        QuotationMark.LeftDouble or QuotationMark.LeftSingle or QuotationMark.Opening => true,
        QuotationMark.Double or QuotationMark.Single =>
            (token == _paragraph.First || _document.Tokens[token - 1].End < _document.Tokens[token].Start)
                || (token + 1 < _paragraph.End && _document.Tokens[token + 1].Start == _document.Tokens[token].End && char.IsLetterOrDigit(_document[token + 1][0])),
        _ => false,
    };
}
