using Stance.Text;

namespace Stance.Targets;

/// <summary>"signed <b>the pact</b>, which the envoy called a surrender", "<b>an election</b> that observers denounced".</summary>
internal sealed class RelativeObjectRule : ITargetRule
{
    public int Find(StanceAct act, int predicate)
    {
        Document document = act.Document;
        if (!act.IsInCue(predicate) || document.Relations[predicate] != DependencyRelation.AclRelcl)
        {
            return StanceAct.None;
        }
        int subject = act.SubjectOf(predicate);
        // "the envoy who denounced": the noun is the source.
        return subject >= 0 && document.PartsOfSpeech[subject] is PartOfSpeech.WDT or PartOfSpeech.WP ? StanceAct.None : document.Heads[predicate];
    }
}
