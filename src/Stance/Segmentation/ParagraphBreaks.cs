using Stance.Text;

namespace Stance.Segmentation;

/// <summary>
/// Tells the ends of paragraphs from mere line ends. A blank line always ends a paragraph; a single line end does so unless the text is
/// wrapped by hand.
/// </summary>
internal sealed class ParagraphBreaks
{
    // Nobody wraps lines wider than this; paragraphs of one line each are.
    private const int MaxWrappedWidth = 160;

    private readonly string _text;
    private readonly TextSpan[] _tokens;
    private readonly bool _wrapped;
    private readonly int _width;

    public ParagraphBreaks(string text, TextSpan[] tokens)
    {
        _text = text;
        _tokens = tokens;
        int lineEnds = 0;
        int lowerStarts = 0;
        int lineStart = tokens.Length > 0 ? tokens[0].Start : 0;
        for (int i = 1; i < tokens.Length; i++)
        {
            LineGap gap = GapBefore(i);
            if (gap == LineGap.None)
            {
                continue;
            }
            _width = Math.Max(_width, tokens[i - 1].End - lineStart);
            lineStart = tokens[i].Start;
            if (gap == LineGap.Line)
            {
                lineEnds++;
                lowerStarts += char.IsLower(text[lineStart]) ? 1 : 0;
            }
        }
        // A wrapped line goes on with a small letter more often than not, a new paragraph hardly ever.
        _wrapped = lowerStarts * 4 >= lineEnds && lowerStarts > 0 && _width <= MaxWrappedWidth;
    }

    private enum LineGap : byte
    {
        None,
        Line,
        Blank,
    }

    /// <summary>Whether a token, not the first, starts a paragraph.</summary>
    /// <param name="token">Index of the token.</param>
    /// <param name="lineStart">Where the line before it starts; moved on where the token starts a line.</param>
    public bool IsBefore(int token, ref int lineStart)
    {
        LineGap gap = GapBefore(token);
        if (gap == LineGap.None)
        {
            return false;
        }
        TextSpan next = _tokens[token];
        int end = _tokens[token - 1].End;
        int length = end - lineStart;
        lineStart = next.Start;
        if (gap == LineGap.Blank)
        {
            return true;
        }
        bool finished = IsSentenceEnd(_text[end - 1]);
        if (char.IsLower(_text[next.Start]) && !finished)
        {
            return false;
        }
        if (!_wrapped)
        {
            return true;
        }
        // The next word would have found room in the line: somebody ended it on purpose.
        bool roomy = (length + 1 + next.Length) * 4 < _width * 3;
        return roomy && (finished || !char.IsLower(_text[next.Start]));
    }

    private static bool IsSentenceEnd(char c) => c is '.' or '!' or '?' or '"' or '\u201D' or '\u2019' or '\'' or ')' or ']' or ':';

    private LineGap GapBefore(int token)
    {
        int lines = 0;
        for (int i = _tokens[token - 1].End; i < _tokens[token].Start; i++)
        {
            switch (_text[i])
            {
                case '\n' or '\u2028' or '\u0085':
                case '\r' when i + 1 >= _text.Length || _text[i + 1] != '\n':
                    lines++;
                    break;
                case '\u2029' or '\f':
                    return LineGap.Blank;
            }
        }
        return lines == 0 ? LineGap.None : lines == 1 ? LineGap.Line : LineGap.Blank;
    }
}
