using Stance.Text;

namespace Stance.Targets;

/// <summary>"said the town had been shelled by <b>Illyria</b>": who does what is condemned.</summary>
internal sealed class AgentRule : ITargetRule
{
    public int Find(StanceAct act, int predicate) =>
        act.IsInCue(predicate) || act.Label == StanceLabel.Reassurance ? StanceAct.None : act.Document.Dependent(predicate, DependencyRelation.OblAgent);
}
