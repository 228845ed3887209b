namespace Stance.Gate;

/// <summary>Makes work slower by a share, to see that the gate closes.</summary>
/// <param name="share">0.2 for a fifth.</param>
/// <param name="clock">What work takes time by.</param>
internal sealed class Slowdown(double share, Func<TimeSpan> clock)
{
    /// <summary>Does the work, and then keeps the processor busy for the share of the time that it took.</summary>
    public void Run(Action work)
    {
        TimeSpan start = clock();
        work();
        TimeSpan now = clock();
        for (TimeSpan end = now + (share * (now - start)); now < end;)
        {
            now = clock();
        }
    }
}
