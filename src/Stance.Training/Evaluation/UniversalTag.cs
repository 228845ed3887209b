using Stance.Text;

namespace Stance.Training.Evaluation;

/// <summary>
/// The universal part of speech (UPOS) that a token's Penn tag and relation imply, so that figures compare with those of taggers of UPOS. On
/// the gold tags and trees of EWT it is that of the treebank for 99 of 100 tokens.
/// </summary>
internal static class UniversalTag
{
    public static string Of(Document document, int token)
    {
        DependencyRelation relation = document.Relations[token];
        bool marks = relation == DependencyRelation.Mark;
        return document.PartsOfSpeech[token] switch
        {
            PartOfSpeech.NN or PartOfSpeech.NNS => IsPronoun(document[token]) ? "PRON" : "NOUN",
            PartOfSpeech.NNP or PartOfSpeech.NNPS => relation == DependencyRelation.Amod ? "ADJ" : "PROPN",
            >= PartOfSpeech.VB and <= PartOfSpeech.VBZ =>
                relation is DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop ? "AUX" : "VERB",
            PartOfSpeech.MD => "AUX",
            PartOfSpeech.JJ or PartOfSpeech.JJR or PartOfSpeech.JJS => "ADJ",
            PartOfSpeech.RB or PartOfSpeech.RBR or PartOfSpeech.RBS => IsNegation(document[token]) ? "PART" : "ADV",
            PartOfSpeech.IN => marks ? "SCONJ" : "ADP",
            PartOfSpeech.TO => marks || relation is DependencyRelation.Xcomp or DependencyRelation.Advcl ? "PART" : "ADP",
            PartOfSpeech.DT => relation is DependencyRelation.Det ? "DET" : IsArticle(document[token]) ? "DET" : "PRON",
            PartOfSpeech.WDT => relation is DependencyRelation.Det ? "DET" : "PRON",
            PartOfSpeech.PDT => "DET",
            PartOfSpeech.WP or PartOfSpeech.WPS or PartOfSpeech.PRP or PartOfSpeech.PRPS or PartOfSpeech.EX => "PRON",
            PartOfSpeech.WRB => marks ? "SCONJ" : "ADV",
            PartOfSpeech.CD => "NUM",
            PartOfSpeech.CC => "CCONJ",
            PartOfSpeech.RP => "ADP",
            PartOfSpeech.UH => "INTJ",
            PartOfSpeech.SYM => "SYM",
            PartOfSpeech.POS => "PART",
            PartOfSpeech.Punctuation or PartOfSpeech.HYPH => "PUNCT",
            _ => "X",
        };
    }

    private static bool IsNegation(ReadOnlySpan<char> word) =>
        word.Equals("not", StringComparison.OrdinalIgnoreCase) || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || word.EndsWith("n\u2019t", StringComparison.OrdinalIgnoreCase);

    private static bool IsArticle(ReadOnlySpan<char> word) =>
        word.Equals("the", StringComparison.OrdinalIgnoreCase) || word.Equals("a", StringComparison.OrdinalIgnoreCase) || word.Equals("an", StringComparison.OrdinalIgnoreCase);

    // "somebody", "anything", "everyone", "none": nouns for Penn, pronouns for UD.
    private static bool IsPronoun(ReadOnlySpan<char> word)
    {
        foreach (string ending in new[] { "body", "thing", "one" })
        {
            ReadOnlySpan<char> start = word[..Math.Max(word.Length - ending.Length, 0)];
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
                && (start.Equals("some", StringComparison.OrdinalIgnoreCase) || start.Equals("any", StringComparison.OrdinalIgnoreCase)
                    || start.Equals("every", StringComparison.OrdinalIgnoreCase) || start.Equals("no", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }
        return word.Equals("none", StringComparison.OrdinalIgnoreCase);
    }
}
