using Stance.Text;

namespace Stance.Targets;

/// <summary>"said <b>Illyria</b> had broken the truce", "<b>the verdict</b> is a disgrace", "there is no excuse for <b>the raid</b>".</summary>
internal sealed class SubjectRule : ITargetRule
{
    public int Find(StanceAct act, int predicate)
    {
        if (act.IsInCue(predicate) || act.IsExpletive(predicate) || act.IsPerformed(predicate))
        {
            return StanceAct.None;
        }
        int subject = act.SubjectOf(predicate);
        return subject >= 0 && act.Document.Dependents.Has(predicate, DependencyRelation.Expl) ? PrepositionRule.ComplementOf(act, subject) : subject;
    }
}
