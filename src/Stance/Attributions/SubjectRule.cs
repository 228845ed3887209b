using Stance.Text;

namespace Stance.Attributions;

/// <summary>A cue that was found without its source takes its subject: Oslo hints at a new fund.</summary>
internal sealed class SubjectRule : IAttributionRule
{
    /// <inheritdoc/>
    public void Apply(AttributionText text, List<Attribution> found)
    {
        Document document = text.Document;
        for (int i = 0; i < found.Count; i++)
        {
            Attribution attribution = found[i];
            if (attribution is { Source: null, Cue: { } cue } && VerbOf(document, cue) is >= 0 and int verb
                && SubjectPhrase.Of(document, verb) is { } subject
                && !subject.Overlaps(cue)
                && !Overlaps(attribution.Content, subject))
            {
                found[i] = attribution with { Source = subject };
            }
        }
    }

    private static bool Overlaps(TokenRange[] content, TokenRange subject)
    {
        foreach (TokenRange piece in content)
        {
            if (piece.Overlaps(subject))
            {
                return true;
            }
        }
        return false;
    }

    // The last verb: in "has said" it is the one that the subject hangs on.
    private static int VerbOf(Document document, TokenRange cue)
    {
        for (int token = cue.End - 1; token >= cue.First; token--)
        {
            if (document.PartsOfSpeech[token] is >= PartOfSpeech.VB and <= PartOfSpeech.VBZ and not PartOfSpeech.VBG
                && !document.Dependents.Has(token, DependencyRelation.AuxPass))
            {
                return token;
            }
        }
        return -1;
    }
}
