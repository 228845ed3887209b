namespace Stance.Targets;

/// <summary>"told <b>the assembly</b> that there would be a price": who is told, where what is told is about nobody else.</summary>
internal sealed class AddresseeRule : ITargetRule
{
    public int Find(StanceAct act, int predicate) =>
        act.IsInCue(predicate) ? act.Addressee : StanceAct.None;
}
