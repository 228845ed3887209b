using Stance.Speakers;
using Stance.Text;

namespace Stance.Targets;

/// <summary>Who the target is: named as speakers are, an act under the name of who did it ("Port Vale's tests").</summary>
internal static class TargetName
{
    /// <summary>Whether a noun or pronoun can be a target: not the speaker, who hears, or when it was.</summary>
    public static bool IsSomebody(StanceAct act, int head) =>
        (act.Document.IsNoun(head) || act.Document.PartsOfSpeech[head] is PartOfSpeech.PRP or PartOfSpeech.JJ or PartOfSpeech.DT or PartOfSpeech.CD or PartOfSpeech.VBG)
        && act.WordOf(head) is not (TargetWord.Hearer or TargetWord.Setting)
        && !act.IsInSource(head)
        && !act.IsSpeaker(head);

    /// <summary>Who a target is: somebody whom the text names, or the phrase without its article; null where a pronoun means nobody known.</summary>
    public static SpeakerIdentity? Of(StanceAct act, TokenRange phrase, int head)
    {
        if (act.Identify(phrase) is not { } identity)
        {
            return null;
        }
        bool isThing = identity is { Kind: SpeakerKind.Anonymous, Member: null } && act.Document.IsNoun(head)
            && !Grammar.IsRoleNoun(act.Document.Fold(head)) && !Grammar.IsOrganizationNoun(act.Document.Fold(head));
        return isThing && ActorOf(act, phrase, head) is { } actor ? actor : identity;
    }

    // "the shelling of the town by Illyria", "Illyria's tests", "Illyrian aggression"
    private static SpeakerIdentity? ActorOf(StanceAct act, TokenRange phrase, int head)
    {
        SpeakerIdentity? actor = null;
        foreach (Mention mention in act.MentionsIn(phrase))
        {
            if (mention.Tokens.First > head)
            {
                if (act.Document.Is(mention.Tokens.First - 1, "by"))
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
