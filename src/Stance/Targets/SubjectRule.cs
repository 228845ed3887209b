namespace Stance.Targets;

/// <summary>"said <b>Illyria</b> had broken the truce", "<b>the verdict</b> is a disgrace": who or what the content speaks of.</summary>
internal sealed class SubjectRule : ITargetRule
{
    public int Find(StanceAct act, int predicate) =>
        act.IsInCue(predicate) || act.IsExpletive(predicate) || act.IsPerformed(predicate) ? StanceAct.None : act.SubjectOf(predicate);
}
