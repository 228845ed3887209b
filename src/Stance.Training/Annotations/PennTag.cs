using Stance.Text;

namespace Stance.Training.Annotations;

/// <summary>Reads the names of Penn Treebank tags.</summary>
internal static class PennTag
{
    public static PartOfSpeech Parse(string tag) => tag switch
    {
        "PRP$" => PartOfSpeech.PRPS,
        "WP$" => PartOfSpeech.WPS,
        "$" or "#" => PartOfSpeech.SYM,
        "." or "," or ":" or "``" or "''" or "-LRB-" or "-RRB-" or "NFP" or "\"" or "(" or ")" => PartOfSpeech.Punctuation,
        _ => Enum.TryParse(tag, out PartOfSpeech known) && Enum.IsDefined(known) && char.IsAsciiLetterUpper(tag[0]) ? known : PartOfSpeech.Other,
    };
}
