using Stance.Tagging;
using Stance.Text;
using Stance.Training.Annotations;

namespace Stance.Training.Tests.Annotations;

/// <summary>Makes documents of one sentence from words with entities: "Illyria/L 's President Ada/P Moss/P"; X is "misc"; V, M and T are no entities but a verb, a modal and a "to".</summary>
internal static class MarkedText
{
    public static Document Parse(string marked)
    {
        List<GoldToken> tokens = [];
        char before = '-';
        foreach (string piece in marked.Split(' '))
        {
            bool isMarked = piece.Length > 2 && piece[^2] == '/';
            char kind = isMarked ? piece[^1] : '-';
            PartOfSpeech tag = kind switch { 'V' => PartOfSpeech.VB, 'M' => PartOfSpeech.MD, 'T' => PartOfSpeech.TO, _ => PartOfSpeech.Other };
            int label = kind is '-' or 'V' or 'M' or 'T' ? EntityLabel.Outside
                : kind == before ? EntityLabel.Inside(KindOf(kind)) : EntityLabel.First(KindOf(kind));
            tokens.Add(new(isMarked ? piece[..^2] : piece, true, tag, -1, DependencyRelation.Dep, label));
            before = kind;
        }
        return GoldDocument.Of([[.. tokens]]);
    }

    private static EntityKind KindOf(char mark) => mark switch
    {
        'P' => EntityKind.Person,
        'O' => EntityKind.Organization,
        'L' => EntityKind.Location,
        'N' => EntityKind.Nationality,
        _ => EntityKind.Other,
    };
}
