using Stance.Text;

namespace Stance.Targets;

/// <summary>"said the town had been shelled by <b>Illyria</b>", "was alarmed by <b>the vote</b>": who does what is condemned, or what moves the speaker.</summary>
internal sealed class AgentRule : ITargetRule
{
    public int Find(StanceAct act, int predicate) =>
        act.Label != StanceLabel.Reassurance || act.IsPerformed(predicate) ? act.Document.Dependent(predicate, DependencyRelation.OblAgent) : StanceAct.None;
}
