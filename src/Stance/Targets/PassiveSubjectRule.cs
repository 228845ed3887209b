using Stance.Text;

namespace Stance.Targets;

/// <summary>"<b>The raid</b> was denounced by the council."</summary>
internal sealed class PassiveSubjectRule : ITargetRule
{
    public int Find(StanceAct act, int predicate)
    {
        bool isPassive = act.IsInCue(predicate) && act.WordOf(predicate) != TargetWord.Speech
            && (act.Document.Dependents.Has(predicate, DependencyRelation.AuxPass) || act.Document.Dependents.Has(predicate, DependencyRelation.NsubjPass));
        return isPassive ? act.SubjectOf(predicate) : StanceAct.None;
    }
}
