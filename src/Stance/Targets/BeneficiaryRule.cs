namespace Stance.Targets;

/// <summary>"said the alliance would defend <b>the island</b>": whom a reassurance is for, whoever does it.</summary>
internal sealed class BeneficiaryRule : ITargetRule
{
    public int Find(StanceAct act, int predicate) =>
        act.Label == StanceLabel.Reassurance && !act.IsInCue(predicate) && act.WordOf(predicate) == TargetWord.Benefit
            ? act.Document.Dependents.Object[predicate]
            : StanceAct.None;
}
