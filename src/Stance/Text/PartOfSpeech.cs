namespace Stance.Text;

/// <summary>Parts of speech of the Penn Treebank (Marcus, Santorini and Marcinkiewicz 1993), as extended by the English Web Treebank.</summary>
internal enum PartOfSpeech : byte
{
    /// <summary>Not tagged, or a foreign or unknown symbol: FW, XX, LS, ADD, GW, NIL.</summary>
    Other,
    CC, CD, DT, EX, IN, JJ, JJR, JJS, MD, NN, NNS, NNP, NNPS, PDT, POS, PRP, PRPS, RB, RBR, RBS, RP, SYM, TO, UH,
    VB, VBD, VBG, VBN, VBP, VBZ, WDT, WP, WPS, WRB, HYPH, AFX,

    /// <summary>Any mark of punctuation, quotation marks and brackets among them.</summary>
    Punctuation,
}
