using Stance.Text;

namespace Stance.Quotations;

/// <summary>
/// Judges what quotation marks are used for, from the words in and around them. Precise rather than complete: in doubt they report speech.
/// </summary>
internal sealed class QuotationUses
{
    private const int MaxScareTokens = 4;
    private const int MaxNicknameTokens = 4;
    private const int MaxTitleTokens = 14;

    // How far a word of speaking may stand from what it reports, in tokens.
    private const int ReportingAfter = 5;
    private const int GoverningBefore = 4;

    private static readonly WordSet Reporting = WordSet.Read("reporting_words");
    private static readonly WordSet Openers = WordSet.Read("noun_phrase_openers");
    private static readonly WordSet Titled = WordSet.Read("titled_nouns");
    private static readonly WordSet Small = WordSet.Read("title_case_small");
    private static readonly WordSet Starters = WordSet.Read("sentence_starters");

    private readonly Document _document;

    public QuotationUses(Document document) => _document = document;

    /// <summary>The use of the marks of one quotation.</summary>
    public QuotationUse Of(OpenQuotation quotation)
    {
        int first = quotation.First + 1;
        int end = quotation.End - 1;
        if (!quotation.Closed || quotation.GoesOn || end - first > MaxTitleTokens || end <= first)
        {
            return QuotationUse.Speech;
        }
        // “buffer,” with the comma inside, as Americans print it.
        end -= end - first > 1 && _document[end - 1] is "," or "." ? 1 : 0;
        var inner = new TokenRange(first, end);
        if (HasSentenceMark(inner))
        {
            return QuotationUse.Speech;
        }
        Sentence sentence = _document.Sentences[_document.SentenceOfToken[quotation.First]];
        if (quotation.End > sentence.Tokens.End || sentence.Kind == SentenceKind.Headline)
        {
            // Headlines quote without a word of speaking, and their capitals say nothing.
            return QuotationUse.Speech;
        }
        int before = quotation.First - 1 >= sentence.Tokens.First ? quotation.First - 1 : -1;
        int after = quotation.End < sentence.Tokens.End ? quotation.End : -1;
        if (IsNickname(inner, before, after))
        {
            return QuotationUse.Nickname;
        }
        if (IsTitle(inner, before, after))
        {
            return QuotationUse.Title;
        }
        return IsScare(inner, before, after, sentence.Tokens) ? QuotationUse.Scare : QuotationUse.Speech;
    }

    // Kim “Johnny” Lee; known as "the Rocket"
    private bool IsNickname(TokenRange inner, int before, int after)
    {
        if (inner.Count > MaxNicknameTokens || before < 0 || !IsName(inner))
        {
            return false;
        }
        if (after >= 0 && inner.Count <= 3 && IsNameWord(before) && IsNameWord(after) && IsSpaced(before) && IsSpaced(after - 1))
        {
            return !Has(Titled, before) && !Has(Titled, after);
        }
        return _document[before] is "nicknamed" or "nickname" || (_document[before] is "as" && before > 0 && _document[before - 1] is "known")
            || (_document[before] is "dubbed" && IsName(inner));
    }

    // the film "The Long Road"; the “Treaty on Good Neighbourhood”; “Operation Blue Wave”
    private bool IsTitle(TokenRange inner, int before, int after)
    {
        if (!IsTitleCase(inner, out int capitals))
        {
            return false;
        }
        if (_document[inner.First] is "Operation" or "Exercise" or "Project" && capitals > 1)
        {
            return true;
        }
        if (after >= 0 && Has(Titled, after) && char.IsLower(_document[after][0]))
        {
            return true;
        }
        if (before < 0)
        {
            return false;
        }
        int noun = _document[before] is "," && before > 0 ? before - 1 : before;
        if (Has(Titled, noun) || _document[before] is "titled" or "entitled" or "headlined" or "codenamed" or "code-named" or "subtitled" or "named" or "called")
        {
            return true;
        }
        bool governed = _document[before] is "the" or "a" or "an" or "on" or "of" or "in" or "from" or "'s" or "’s" or "his" or "her" or "their" or "its";
        return governed && capitals > 1 && (capitals > 2 || _document[before] is "'s" or "’s" or "on") && !HasReporting(before - 2, before);
    }

    // the so-called “buffer” zone; a “neutral” observer
    private bool IsScare(TokenRange inner, int before, int after, TokenRange sentence)
    {
        if (inner.Count > MaxScareTokens || before < 0)
        {
            return false;
        }
        if (_document[before] is "so-called" or "self-styled" or "self-proclaimed" or "purported" or "supposed" or "ostensible" or "quote-unquote")
        {
            return true;
        }
        if (inner.Count > 2 || char.IsUpper(_document[inner.First][0]) || !char.IsLetter(_document[inner.First][0]))
        {
            return false;
        }
        if (!Has(Openers, before))
        {
            return false;
        }
        return IsModifier(after)
            ? !HasReporting(before - GoverningBefore, before)
            : !HasReporting(sentence.First, before)
                && !HasReporting(inner.End, Math.Min(sentence.End, inner.End + ReportingAfter));
    }

    // Whether a noun that the quoted words modify follows the closing mark.
    private bool IsModifier(int after)
    {
        if (after < 0 || !char.IsLower(_document[after][0]))
        {
            return false;
        }
        return _document.PartsOfSpeech[after] switch
        {
            PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.JJ => true,
            PartOfSpeech.Other => _document[after].Length > 3 && !Has(Small, after) && !Has(Starters, after) && !Has(Reporting, after),
            _ => false,
        };
    }

    private bool HasReporting(int first, int end)
    {
        for (int i = Math.Max(first, 0); i < end; i++)
        {
            if (Has(Reporting, i))
            {
                return true;
            }
        }
        return false;
    }

    private bool HasSentenceMark(TokenRange inner)
    {
        for (int i = inner.First; i < inner.End; i++)
        {
            if (_document[i] is "." or "!" or "?" or "..." or "\u2026" or ";" or ":")
            {
                return true;
            }
        }
        return false;
    }

    // Capitals only, after an article: "the Rocket".
    private bool IsName(TokenRange inner)
    {
        int first = inner.Count > 1 && _document.Is(inner.First, "the") ? inner.First + 1 : inner.First;
        for (int i = first; i < inner.End; i++)
        {
            if (!char.IsUpper(_document[i][0]) || (i == first && Has(Starters, i)))
            {
                return false;
            }
        }
        return true;
    }

    private bool IsTitleCase(TokenRange inner, out int capitals)
    {
        capitals = 0;
        for (int i = inner.First; i < inner.End; i++)
        {
            char c = _document[i][0];
            if (char.IsLower(c) && !Has(Small, i))
            {
                return false;
            }
            capitals += char.IsUpper(c) ? 1 : 0;
        }
        // "I" and "We" start what people say.
        return capitals > 0 && char.IsUpper(_document[inner.First][0]) && _document[inner.First] is not ("I" or "We" or "You" or "He" or "She" or "It" or "They")
            && (capitals > 1 || inner.Count == 1);
    }

    private bool IsNameWord(int token) => _document[token].Length > 1 && char.IsUpper(_document[token][0]) && !Has(Starters, token);

    private bool IsSpaced(int token) => token + 1 < _document.Tokens.Length && _document.Tokens[token].End < _document.Tokens[token + 1].Start;

    private bool Has(WordSet words, int token) => words.Contains(_document[token]);
}
