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
        int recipient = act.Document.Dependent(predicate, DependencyRelation.Iobj);
        int target = recipient >= 0 ? recipient : act.WordOf(predicate) == TargetWord.Commit ? StanceAct.None : act.Document.Dependents.Object[predicate];
        return target >= 0 && !act.IsInCue(target) && act.WordOf(target) != TargetWord.Attitude ? target : StanceAct.None;
    }
}
