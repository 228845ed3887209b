namespace Stance.Targets;

/// <summary>One way in which a predicate names whom the act is about. Stateless; any number of threads.</summary>
internal interface ITargetRule
{
    /// <summary>The head of the target's noun phrase; <see cref="StanceAct.None"/> where this rule does not apply.</summary>
    /// <param name="act">The act.</param>
    /// <param name="predicate">A verb, noun or adjective that names the act, or says what it is about.</param>
    int Find(StanceAct act, int predicate);
}
