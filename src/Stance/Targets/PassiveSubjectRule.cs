using Stance.Text;

namespace Stance.Targets;

/// <summary>"<b>The raid</b> was denounced by the council."</summary>
internal sealed class PassiveSubjectRule : ITargetRule
{
    public int Find(StanceAct act, int predicate)
    {
        int subject = act.IsInCue(predicate) ? act.Document.Dependents.Subject[predicate] : StanceAct.None;
        return subject >= 0 && act.Document.Relations[subject] == DependencyRelation.NsubjPass && act.WordOf(predicate) != TargetWord.Speech ? subject : StanceAct.None;
    }
}
