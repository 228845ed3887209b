using Stance.Speakers;
using Stance.Text;

namespace Stance.Targets;

/// <summary>"The envoy condemned <b>Illyria</b>", "we will defend <b>our allies</b>".</summary>
internal sealed class ObjectRule : ITargetRule
{
    public int Find(StanceAct act, int predicate)
    {
        if (!act.IsPerformed(predicate) || act.WordOf(predicate) is TargetWord.Speech or TargetWord.Address or TargetWord.Light)
        {
            return StanceAct.None;
        }
        int target = act.Document.Dependent(predicate, DependencyRelation.Iobj);
        if (target < 0)
        {
            // "promised Illyria", but not "promised help"
            target = act.Document.Dependents.Object[predicate];
            target = target >= 0 && act.WordOf(predicate) == TargetWord.Commit && !act.Document.IsProperNoun(target) ? StanceAct.None : target;
        }
        if (target < 0 && act.IsInCue(predicate))
        {
            target = BareOblique(act, predicate);
        }
        // "shares the concern over the raid" is about the raid.
        bool isAttitude = target >= 0 && act.WordOf(target) == TargetWord.Attitude && PrepositionRule.ComplementOf(act, target) >= 0;
        return isAttitude ? StanceAct.None : target;
    }

    // "criticised on Monday the mayor": an object that the parser took for a second time of day.
    private static int BareOblique(StanceAct act, int predicate)
    {
        Document document = act.Document;
        if (!document.Dependents.Has(predicate, DependencyRelation.Obl))
        {
            return StanceAct.None;
        }
        TokenRange around = document.Around(predicate);
        for (int t = predicate + 1; t < around.End; t++)
        {
            if (document.Heads[t] == predicate && document.Relations[t] == DependencyRelation.Obl && document.Dependents.Preposition[t] < 0 && act.WordOf(t) == TargetWord.Other)
            {
                return t;
            }
        }
        return StanceAct.None;
    }
}
