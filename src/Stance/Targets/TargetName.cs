using Stance.Speakers;
using Stance.Text;

namespace Stance.Targets;

/// <summary>Who the target is: named as speakers are, an act under the name of who did it ("Port Vale's tests").</summary>
internal static class TargetName
{
    /// <summary>Whether a noun or pronoun can be a target: not the speaker, who hears, or when it was.</summary>
    public static bool IsSomebody(StanceAct act, int head) =>
        (act.Document.IsNoun(head) || act.Document.PartsOfSpeech[head] is PartOfSpeech.PRP or PartOfSpeech.JJ or PartOfSpeech.CD or PartOfSpeech.VBG)
        && act.WordOf(head) is not (TargetWord.Hearer or TargetWord.Setting or TargetWord.Vague)
        && !act.IsInCue(head)
        && !act.Speaker.IsMeant(head);

    /// <summary>
    /// Who a target is: somebody whom the text names, or the phrase without its article; unnamed for a pronoun that means nobody whom the
    /// text names. Null for the speaker.
    /// </summary>
    public static SpeakerIdentity? Of(StanceAct act, TokenRange phrase, int head)
    {
        if (IsThing(act, head) && OfThing(act, phrase, head) is { } actor && !act.Speaker.IsNamed(actor))
        {
            return actor;
        }
        SpeakerIdentity? identity = act.Document.IsPronoun(head) ? OfPronoun(act, head) : act.NamedBy(head) ?? act.Identify(Core(act.Document, phrase, head));
        if (!act.Speaker.Is(identity))
        {
            return identity ?? SpeakerIdentity.Unnamed;
        }
        // Nobody says "the president" of himself: it is another one, as "him" is.
        return act.Document.IsPronoun(head) ? SpeakerIdentity.Unnamed
            : !act.Document.IsProperNoun(head) ? act.Describe(phrase)
            : act.Speaker.IsNamed(identity) ? null
            : identity;
    }

    // "candidates vying with Moss" are not Moss: a noun ends before the participle or the comma that tells more of it.
    private static TokenRange Core(Document document, TokenRange phrase, int head)
    {
        int end = head + 1;
        while (end < phrase.End && !document.IsPunctuation(end) && document.PartsOfSpeech[end] is not (PartOfSpeech.VBG or PartOfSpeech.VBN))
        {
            end++;
        }
        return document.IsProperNoun(head) || document.PartsOfSpeech[head] == PartOfSpeech.NN ? phrase : new(phrase.First, end);
    }

    // What somebody did or has, not somebody.
    private static bool IsThing(StanceAct act, int head)
    {
        if (act.Document.PartsOfSpeech[head] is not (PartOfSpeech.NN or PartOfSpeech.NNS) || act.WordOf(head) == TargetWord.People)
        {
            return false;
        }
        string word = act.Document.Fold(head);
        return !Grammar.IsRoleNoun(word) && !Grammar.IsOrganizationNoun(word) && !Grammar.IsDocumentNoun(word);
    }

    // Without a name in it, a thing has its description: there is nobody to look for.
    private static SpeakerIdentity? OfThing(StanceAct act, TokenRange phrase, int head) =>
        act.MentionsIn(phrase).IsEmpty ? act.Describe(phrase) : ActorOf(act, phrase, head);

    // "told Illyria: you will pay"
    private static SpeakerIdentity? OfPronoun(StanceAct act, int pronoun)
    {
        if (!act.Document.Is(pronoun, "you"))
        {
            return act.AntecedentOf(pronoun);
        }
        return act.Addressee is >= 0 and int addressee && IsSomebody(act, addressee) ? act.Identify(TargetPhrase.Of(act.Document, addressee)) : null;
    }

    // "the shelling of the town by Illyria", "Illyria's tests", "Illyrian aggression"
    private static SpeakerIdentity? ActorOf(StanceAct act, TokenRange phrase, int head)
    {
        SpeakerIdentity? actor = null;
        foreach (Mention mention in act.MentionsIn(phrase))
        {
            if (mention.Tokens.First > head)
            {
                if (mention.Form == MentionForm.Head && act.Document.Is(mention.Tokens.First - 1, "by"))
                {
                    return SpeakerIdentity.Of(mention.Member);
                }
            }
            else if (mention.Form != MentionForm.Head)
            {
                actor ??= SpeakerIdentity.Of(mention.Member);
            }
        }
        return actor;
    }
}
