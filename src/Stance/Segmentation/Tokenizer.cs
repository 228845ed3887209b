using Stance.Text;

namespace Stance.Segmentation;

/// <summary>
/// Cuts a text into tokens as the Penn Treebank does for news: contractions are split, hyphenated words are not, marks stand alone.
/// </summary>
internal static class Tokenizer
{
    // What a thread keeps for its next text: a long article's tokens.
    private const int MaxKept = 1 << 14;

    [ThreadStatic]
    private static List<TextSpan>? _kept;

    /// <summary>The tokens in text order, disjoint; every character that is not white space lies in exactly one.</summary>
    public static TextSpan[] Tokenize(string text) => Tokenize(text, 0, int.MaxValue, out _);

    /// <summary>The next tokens of a text, cut as those of the whole text are where they start at a line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to go on; not inside a token.</param>
    /// <param name="most">Ends the tokens when there are so many, or two or three more where a word is several.</param>
    /// <param name="end">Start of the token after them; the text's end where there is none.</param>
    public static TextSpan[] Tokenize(string text, int start, int most, out int end)
    {
        List<TextSpan> tokens = _kept ?? [];
        _kept = null;
        // Start of the single quotation that is open in this line, so that its closing mark is not taken for a dropped letter; -1 for none.
        int openSingle = -1;
        int i = start;
        while (i < text.Length)
        {
            char c = text[i];
            CharacterClass kind = CharacterClasses.Of(c);
            if (tokens.Count >= most && kind != CharacterClass.WhiteSpace)
            {
                break;
            }
            switch (kind)
            {
                case CharacterClass.WhiteSpace:
                    openSingle = c == '\n' ? -1 : openSingle;
                    i++;
                    continue;
                case CharacterClass.Letter or CharacterClass.Digit:
                    i = AddWord(text, i, openSingle >= 0, tokens);
                    continue;
                case CharacterClass.Surrogate when CharacterClasses.IsWordAt(text, i):
                    i = AddWord(text, i, openSingle >= 0, tokens);
                    continue;
                case CharacterClass.Apostrophe:
                    i = AddApostrophe(text, i, ref openSingle, tokens);
                    continue;
                case CharacterClass.Hyphen or CharacterClass.FullStop or CharacterClass.Symbol when StartsNumber(text, i):
                    int number = tokens.Count;
                    i = AddWord(text, i + 1, inSingle: true, tokens);
                    tokens[number] = new(tokens[number].Start - 1, tokens[number].End);
                    continue;
                default:
                    int symbol = i;
                    i = CharacterClasses.SkipExtenders(text, EndOfSymbol(text, i));
                    tokens.Add(new(symbol, i));
                    continue;
            }
        }
        end = i;
        TextSpan[] result = [.. tokens];
        if (tokens.Capacity <= MaxKept)
        {
            tokens.Clear();
            _kept = tokens;
        }
        return result;
    }

    private static int AddWord(string text, int start, bool inSingle, List<TextSpan> tokens)
    {
        int end = text[start] is 'h' or 'H' or 'w' or 'W' or 'f' or 'F' ? WebAddress.End(text, start) : start;
        if (end > start)
        {
            end = CharacterClasses.SkipExtenders(text, end);
            tokens.Add(new(start, end));
            return end;
        }
        end = Word.End(text, start);
        if (end < text.Length && text[end] == '$' && IsCurrencyPrefix(text.AsSpan(start, end - start)))
        {
            end++;
        }
        else if (!inSingle && DropsLastLetter(text, start, end))
        {
            tokens.Add(new(start, end + 1));
            return end + 1;
        }
        end = CharacterClasses.SkipExtenders(text, end);
        Clitics.Split(text, start, end, tokens);
        return end;
    }

    private static int AddApostrophe(string text, int i, ref int openSingle, List<TextSpan> tokens)
    {
        bool opens = i == 0 || CharacterClasses.Of(text[i - 1]) is not (CharacterClass.Letter or CharacterClass.Digit or CharacterClass.FullStop) && !IsCloser(text[i - 1]);
        int end = opens ? Clitics.EndOfElision(text, i) : Clitics.EndAt(text, i);
        if (end == i)
        {
            bool twice = text[i] == '\'' && i + 1 < text.Length && text[i + 1] == '\'';
            end = i + (twice ? 2 : 1);
            bool spaceAfter = CharacterClasses.IsSpaceAt(text, end);
            openSingle = twice ? openSingle : opens && !spaceAfter ? i : spaceAfter ? -1 : openSingle;
        }
        end = CharacterClasses.SkipExtenders(text, end);
        tokens.Add(new(i, end));
        return end;
    }

    private static bool IsCloser(char c) => c is ')' or ']' or '"' or '%' or '$' or '\u201D' or '\u00BB';

    private static int EndOfSymbol(string text, int i)
    {
        char c = text[i];
        switch (CharacterClasses.Of(c))
        {
            case CharacterClass.FullStop:
                return EndOfFullStops(text, i);
            case CharacterClass.Hyphen:
                return EndOfRun(text, i);
            case CharacterClass.Run:
                int handle = c == '#' ? WebAddress.EndOfHandle(text, i) : i;
                return handle > i ? handle : EndOfRun(text, i);
            case CharacterClass.Surrogate:
                return EndOfPair(text, i);
        }
        int end = c switch
        {
            '@' => WebAddress.EndOfHandle(text, i),
            '`' => i + 1 < text.Length && text[i + 1] == '`' ? i + 2 : i,
            '&' => EndOfCharacterReference(text, i),
            '<' => EndOfMarkup(text, i),
            _ => i,
        };
        return end > i ? end : i + 1;
    }

    private static int EndOfRun(string text, int i)
    {
        char c = text[i];
        int end = i + 1;
        while (end < text.Length && (text[end] == c || (c is '!' or '?' && text[end] is '!' or '?')))
        {
            end++;
        }
        return end;
    }

    // "...", and ". . ." as typewriters have it.
    private static int EndOfFullStops(string text, int i)
    {
        int end = EndOfRun(text, i);
        if (end > i + 1)
        {
            return end;
        }
        while (end + 1 < text.Length && text[end] is ' ' or '\u00A0' && text[end + 1] == '.')
        {
            end += 2;
        }
        // One more, spaced, full stop alone is no ellipsis.
        return end > i + 3 ? end : i + 1;
    }

    // Two regional indicators are one flag.
    private static int EndOfPair(string text, int i)
    {
        if (!CharacterClasses.IsPairAt(text, i))
        {
            return i + 1;
        }
        bool flag = IsRegionalIndicator(text, i) && CharacterClasses.IsPairAt(text, i + 2) && IsRegionalIndicator(text, i + 2);
        return i + (flag ? 4 : 2);
    }

    private static bool IsRegionalIndicator(string text, int i) => text[i] == '\uD83C' && text[i + 1] is >= '\uDDE6' and <= '\uDDFF';

    // "&amp;", left over from a page.
    private static int EndOfCharacterReference(string text, int i)
    {
        int end = i + 1;
        while (end < text.Length && end < i + 8 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '#'))
        {
            end++;
        }
        return end > i + 2 && end < text.Length && text[end] == ';' ? end + 1 : i;
    }

    // "<br/>", left over from a page.
    private static int EndOfMarkup(string text, int i)
    {
        int name = i + 1 < text.Length && text[i + 1] == '/' ? i + 2 : i + 1;
        if (name >= text.Length || !char.IsAsciiLetter(text[name]))
        {
            return i;
        }
        int end = name;
        while (end < text.Length && end < i + 16 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '/'))
        {
            end++;
        }
        return end < text.Length && text[end] == '>' ? end + 1 : i;
    }

    // "-5" and ".5" after a space.
    private static bool StartsNumber(string text, int i) =>
        text[i] is '-' or '.' && CharacterClasses.IsDigitAt(text, i + 1) && (i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '$');

    private static bool IsCurrencyPrefix(ReadOnlySpan<char> word) => word is "US" or "A" or "C" or "HK" or "NZ" or "NT" or "R" or "S";

    // "goin' home", "ol' friend": the apostrophe stands for a letter, unless it closes a quotation.
    private static bool DropsLastLetter(string text, int start, int end)
    {
        if (end >= text.Length || text[end] is not ('\'' or '\u2019') || !CharacterClasses.IsSpaceAt(text, end + 1) || !char.IsLower(text[start]))
        {
            return false;
        }
        ReadOnlySpan<char> word = text.AsSpan(start, end - start);
        return word is "o" or "ol" or "th" || (word.Length >= 4 && word.EndsWith("in", StringComparison.Ordinal) && word is not ("certain" or "within" or "again" or "begin" or "remain"));
    }
}
