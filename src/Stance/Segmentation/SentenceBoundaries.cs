using Stance.Text;

namespace Stance.Segmentation;

/// <summary>Finds the ends of the sentences of one paragraph, from first to last.</summary>
internal ref struct SentenceBoundaries
{
    private const int MaxDatelineTokens = 12;

    private static readonly WordSet Reporting = WordSet.Read("reporting_words");
    private static readonly WordSet Starters = WordSet.Read("sentence_starters");

    private readonly string _text;
    private readonly ReadOnlySpan<TextSpan> _tokens;
    private readonly TokenRange _paragraph;

    // Whether the paragraph ends like a sentence; one that does not is a headline, in which "U.S. To" is no sentence end.
    private readonly bool _stopped;

    // Whether an odd number of straight double marks stands between the paragraph's start and _scanned.
    private bool _inStraight;
    private int _scanned;

    public SentenceBoundaries(string text, ReadOnlySpan<TextSpan> tokens, TokenRange paragraph)
    {
        _text = text;
        _tokens = tokens;
        _paragraph = paragraph;
        _scanned = paragraph.First;
        _stopped = EndsWithFinalMark();
    }

    private enum FinalMark : byte
    {
        None,
        FullStop,
        Question,
        Ellipsis,
        Abbreviation,
        Initial,
    }

    /// <summary>The end of the sentence that starts at a token. Sentences must be asked for in order.</summary>
    public int NextEnd(int first)
    {
        for (int i = first; i < _paragraph.End; i++)
        {
            FinalMark mark = MarkOf(i, first);
            if (mark == FinalMark.None)
            {
                continue;
            }
            int end = SkipClosing(i + 1, out bool quotation);
            if (end == _paragraph.End)
            {
                return end;
            }
            if (IsBoundary(mark, i, end, quotation))
            {
                return end;
            }
            i = end - 1;
        }
        return _paragraph.End;
    }

    private readonly bool EndsWithFinalMark()
    {
        int last = _paragraph.End - 1;
        while (last > _paragraph.First && (this[last] is ")" or "]" || QuotationMarks.Of(this[last]) != QuotationMark.None))
        {
            last--;
        }
        return this[last][^1] is '.' or '!' or '?' or '\u2026' or '\u3002' or ':';
    }

    private readonly FinalMark MarkOf(int token, int first)
    {
        ReadOnlySpan<char> word = this[token];
        char last = word[^1];
        switch (last)
        {
            case '.':
                break;
            case '!' or '?' or '\uFF01' or '\uFF1F':
                return word.Length == 1 || word[0] is '!' or '?' ? FinalMark.Question : FinalMark.None;
            case '\u3002':
                return FinalMark.FullStop;
            case '\u2026':
                return token == first ? FinalMark.None : FinalMark.Ellipsis;
            default:
                return FinalMark.None;
        }
        if (word.Length == 1)
        {
            // "1. Withdraw the troops": the number of an item is no sentence.
            bool item = token == first + 1 && IsItemNumber(this[first]);
            return item ? FinalMark.None : FinalMark.FullStop;
        }
        if (word[0] == '.')
        {
            return token == first ? FinalMark.None : FinalMark.Ellipsis;
        }
        return Abbreviations.Of(_text, _tokens[token].Start, _tokens[token].End - 1) switch
        {
            AbbreviationKind.Title or AbbreviationKind.Numeric => FinalMark.None,
            AbbreviationKind.Initial => FinalMark.Initial,
            _ => FinalMark.Abbreviation,
        };
    }

    private readonly ReadOnlySpan<char> this[int token] => _text.AsSpan(_tokens[token].Start, _tokens[token].Length);

    private static bool IsItemNumber(ReadOnlySpan<char> word) => word.Length <= 3 && !word.ContainsAnyExceptInRange('0', '9');

    // What belongs to the sentence after its final mark: closing quotation marks and brackets, a footnote's number.
    private int SkipClosing(int i, out bool quotation)
    {
        quotation = false;
        while (i < _paragraph.End)
        {
            char c = this[i][0];
            if (c is ')' or ']' or '}')
            {
                i++;
            }
            else if (IsClosingMark(i))
            {
                quotation = true;
                i++;
            }
            else if (c == '[' && i + 2 < _paragraph.End && this[i + 2] is "]" && IsItemNumber(this[i + 1]))
            {
                i += 3;
            }
            else if (c == '.' && quotation && _tokens[i].Length == 1 && !IsSpaceBefore(i))
            {
                i++;
            }
            else
            {
                break;
            }
        }
        return i;
    }

    private bool IsClosingMark(int token)
    {
        bool attached = !IsSpaceBefore(token);
        bool attachedAfter = token + 1 < _paragraph.End && !IsSpaceBefore(token + 1);
        switch (QuotationMarks.Of(this[token]))
        {
            case QuotationMark.Closing or QuotationMark.RightDouble:
                return attached || !attachedAfter;
            case QuotationMark.RightSingle or QuotationMark.Single:
                return attached;
            case QuotationMark.LeftDouble or QuotationMark.LeftSingle:
                // The wrong way round, or German.
                return attached && !attachedAfter;
            case QuotationMark.Double:
                return attached == attachedAfter ? IsInStraight(token) : attached;
            default:
                return false;
        }
    }

    private bool IsInStraight(int token)
    {
        for (; _scanned < token; _scanned++)
        {
            _inStraight ^= QuotationMarks.Of(this[_scanned]) == QuotationMark.Double;
        }
        return _inStraight;
    }

    private readonly bool IsBoundary(FinalMark mark, int final, int end, bool quotation)
    {
        int word = end;
        while (word < _paragraph.End && IsOpeningOrBullet(this[word]))
        {
            word++;
        }
        if (word == _paragraph.End)
        {
            return mark is FinalMark.FullStop or FinalMark.Question;
        }
        char c = this[word][0];
        bool capital = char.IsUpper(c) || char.IsHighSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.OtherLetter;
        bool bracketed = end > final + 1 && !quotation;
        switch (mark)
        {
            case FinalMark.FullStop when final > _paragraph.First && IsInDateline(final, word):
                return false;
            case FinalMark.FullStop:
                // "“We must act.” – the minister": what follows the dash says who spoke.
                return capital || (!char.IsLower(c) && !IsContinuation(c, quotation)) || (c == '.' && this[word].Length > 1 && IsSpaceBefore(word));
            case FinalMark.Question:
                return (capital && !(quotation && IsReportingClause(word))) || char.IsAsciiDigit(c);
            case FinalMark.Ellipsis:
                return capital && (quotation || (word > end && IsSpaceBefore(end)) || IsStarter(word, least: 2));
            case FinalMark.Initial:
                return capital && !bracketed && _stopped && IsStarter(word, least: 2) && word == end;
            default:
                return capital && !bracketed && _stopped && IsStarter(word, least: 1);
        }
    }

    private static bool IsContinuation(char c, bool quotation) =>
        c is ',' or ';' or ':' or '.' or ')' or ']' or '!' or '?' or '%' || (quotation && c is '-' or '\u2013' or '\u2014' or '\u2015');

    private static bool IsOpeningOrBullet(ReadOnlySpan<char> token) =>
        token[0] is '(' or '[' or '{' or '\u2022' or '*' or '\'' or '\u2019' || QuotationMarks.Of(token) != QuotationMark.None;

    private readonly bool IsStarter(int token, int least) => _tokens[token].Length >= least && Starters.Contains(this[token]);

    // "“Will it hold?” Chang Ho-jin asked.": names, then a verb of speaking.
    private readonly bool IsReportingClause(int word)
    {
        if (IsStarter(word, least: 1))
        {
            return false;
        }
        for (int i = word; i < Math.Min(word + 6, _paragraph.End); i++)
        {
            if (char.IsLower(this[i][0]))
            {
                return Reporting.Contains(this[i]);
            }
        }
        return false;
    }

    // "MOSCOW, June 21. /Yonder/. The ministry": the agency's name belongs to the dateline.
    private readonly bool IsInDateline(int final, int next) =>
        final < _paragraph.First + MaxDatelineTokens && next + 1 < _paragraph.End
            && ((this[next] is "/" && !IsSpaceBefore(next + 1)) || (this[final - 1] is "/" && !IsSpaceBefore(final - 1)));

    private readonly bool IsSpaceBefore(int token) => token == 0 || _tokens[token].Start > _tokens[token - 1].End;
}
