namespace Stance.Text;

/// <summary>Which characters are quotation marks (Unicode properties Quotation_Mark, plus the back-quote of typewritten text).</summary>
internal static class QuotationMarks
{
    /// <summary>The kind of mark that a token is; a token longer than one mark and its combining marks is none.</summary>
    public static QuotationMark Of(ReadOnlySpan<char> token) => token switch
    {
        ['\'', '\''] => QuotationMark.Double,
        ['`', '`'] => QuotationMark.LeftDouble,
        [char mark] => Of(mark),
        _ => QuotationMark.None,
    };

    /// <summary>The kind of mark that a character is by itself.</summary>
    public static QuotationMark Of(char c) => c switch
    {
        '"' or '\uFF02' => QuotationMark.Double,
        '\'' or '\uFF07' => QuotationMark.Single,
        '`' => QuotationMark.LeftSingle,
        < '\u00AB' => QuotationMark.None,
        '\u201C' or '\u201F' => QuotationMark.LeftDouble,
        '\u201D' => QuotationMark.RightDouble,
        '\u2018' or '\u201B' => QuotationMark.LeftSingle,
        '\u2019' => QuotationMark.RightSingle,
        '\u00AB' or '\u2039' or '\u201E' or '\u201A' or '\u300C' or '\u300E' or '\u301D' => QuotationMark.Opening,
        '\u00BB' or '\u203A' or '\u300D' or '\u300F' or '\u301E' or '\u301F' => QuotationMark.Closing,
        _ => QuotationMark.None,
    };
}
